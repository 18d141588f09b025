import type { QuoteView } from '@plainhire/contracts';

/** What a price comes to, to compare two of them: minor units before tax, with tax, and the currency. */
export function figuresOf({ working }: QuoteView): string {
  return [working.net, working.total ?? 'plus-tax', working.currency].join('|');
}

/** The sum in `figuresOf`, for the words; null when somebody typed it. */
export function shownSum(figures: string): { amount: number; currency: string } | null {
  const [net = '', total = '', currency = ''] = figures.split('|');
  const amount = Number(total === 'plus-tax' ? net : total);
  return /^\d{1,12}$/.test(String(amount)) && /^[A-Z]{3}$/.test(currency) ? { amount, currency } : null;
}
