export interface PayRange {
  readonly min: number;
  readonly max: number;
  readonly currency: string;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
}

const UNIT: Record<PayRange['unit'], string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

/** Making a format costs a hundred times what using it does, and a page has dozens of amounts. */
const formats = new Map<string, Intl.NumberFormat>();
/** Codes come from addresses too: what nobody uses is not kept for ever. */
const MOST_KEPT = 500;

function kept<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key);
  if (found !== undefined) return found;
  if (map.size >= MOST_KEPT) map.clear();
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * Currencies whose minor unit is not a hundredth (ISO 4217, list one), as the API counts. `Intl` is no
 * source for it: by custom of the shops it gives forint and rupiah no decimals, and an amount of theirs
 * would be off by a hundred.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
      .split(' ')
      .map((code) => [code, 0] as const),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const)),
};

/** Decimal places of a currency (ISO 4217): 2 for EUR, 0 for JPY. Codes that nobody knows have 2. */
export function decimalsOf(currency: string): number {
  return Object.hasOwn(DECIMALS, currency) ? (DECIMALS[currency] ?? 2) : 2;
}

/** With `currency` its symbol is shown. @throws RangeError for what is no currency's code */
function numberFormat(digits: number, currency = ''): Intl.NumberFormat {
  return kept(formats, `${currency}.${String(digits)}`, () => {
    const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(
      'en-GB',
      currency === '' ? style : { ...style, style: 'currency', currency },
    );
  });
}

export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** decimalsOf(currency);
}

/**
 * Major units as people type them (`60,000`, `18.50`, `€60 000`) in minor units; NaN when it is no
 * amount, so that the API's check names the field.
 */
export function toMinor(typed: string, currency: string): number {
  const cleaned = typed.replace(/[\s\u00a0\u202f']|[^\d.,-]/g, '');
  const plain = /,\d{1,2}$/.test(cleaned)
    ? cleaned.replaceAll('.', '').replace(',', '.')
    : cleaned.replaceAll(',', '');
  const grouped = /^\d{1,3}(\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain;
  if (grouped === '' || !/^-?\d+(\.\d+)?$/.test(grouped)) return Number.NaN;
  return Math.round(Number(grouped) * 10 ** decimalsOf(currency));
}

function amount(minor: number, currency: string, whole: boolean, symbol: boolean): string {
  const decimals = decimalsOf(currency);
  const digits = whole ? 0 : decimals;
  try {
    return numberFormat(digits, symbol ? currency : '').format(minor / 10 ** decimals);
  } catch {
    return `${symbol ? `${currency} ` : ''}${numberFormat(digits).format(minor / 100)}`;
  }
}

function isWhole(minor: number, currency: string): boolean {
  return minor % 10 ** decimalsOf(currency) === 0;
}

export function formatMoney(minor: number, currency: string): string {
  return amount(minor, currency, isWhole(minor, currency), true);
}

/** `€30.00`: with every decimal place, as prices stand on a bill. */
export function formatPrice(minor: number, currency: string): string {
  return amount(minor, currency, false, true);
}

/** `30.00`, or `− 30.00` with the sign of a sum: for columns that name their currency in the head. */
export function priceFigure(minor: number, currency: string): string {
  const plain = amount(Math.abs(minor), currency, false, false);
  return minor < 0 ? `− ${plain}` : plain;
}

/** `€72,000 – 94,000`: the currency once, an en dash between. */
export function formatRange(pay: PayRange): string {
  const whole = isWhole(pay.min, pay.currency) && isWhole(pay.max, pay.currency);
  const from = amount(pay.min, pay.currency, whole, true);
  if (pay.min === pay.max) return from;
  return `${from} – ${amount(pay.max, pay.currency, whole, false)}`;
}

export function unitWords(unit: PayRange['unit']): string {
  return UNIT[unit];
}

/** `€72,000 to €94,000 a year`, for sentences. */
export function paySentence(pay: PayRange): string {
  const unit = UNIT[pay.unit];
  if (pay.min === pay.max) return `${formatMoney(pay.min, pay.currency)} ${unit}`;
  return `${formatMoney(pay.min, pay.currency)} to ${formatMoney(pay.max, pay.currency)} ${unit}`;
}

const counts = new Intl.NumberFormat('en-GB');

export function formatCount(count: number): string {
  return counts.format(count);
}
