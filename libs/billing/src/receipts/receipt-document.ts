import type { BillingParty, PriceWorkingView, RefundView } from '@plainhire/contracts';
import { minorUnitExponent } from '@plainhire/kernel';

/** What the template shows: strings, ready to stand where they belong. */
export interface ReceiptDocument {
  readonly title: string;
  readonly words: { readonly seller: string; readonly buyer: string };
  readonly seller: ReceiptParty;
  readonly buyer: ReceiptParty;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly lines: readonly {
    readonly label: string;
    readonly how: string;
    readonly amount: string;
    /** Under a double rule. */
    readonly final: boolean;
  }[];
  readonly notes: readonly string[];
  readonly footer: string;
}

interface ReceiptParty {
  readonly name: string;
  readonly lines: readonly string[];
}

export interface ReceiptFacts {
  readonly orderId: string;
  readonly what: string;
  readonly paidAt: Date;
  readonly invoiceNumber: string | null;
  readonly working: PriceWorkingView;
  readonly seller: BillingParty & { readonly addressLine?: string };
  readonly buyer: BillingParty;
  readonly refunds: readonly RefundView[];
}

export const RECEIPT_WORDS = {
  fileName: (day: string, number: string) => `receipt-${day}-${number}.pdf`,
  title: 'Receipt',
  seller: 'From',
  buyer: 'For',
  vatId: 'VAT id',
  what: 'What',
  order: 'Order',
  invoice: 'Invoice',
  paid: 'Paid on',
  net: 'Before VAT',
  total: 'Paid',
  refund: 'Paid back',
  left: 'Paid in all',
  givenBack: (amount: string, on: string) => `${amount} was given back as credit on ${on}.`,
  ended: (amount: string, on: string) =>
    `${amount} of unspent credit that this order brought ended on ${on}.`,
  reverseCharge: 'Reverse charge: VAT is owed by the buyer (Article 196 of Directive 2006/112/EC).',
  atStripe: 'The invoice, with its number, is the one that Stripe made for this payment.',
} as const;

/** The receipt of a paid order, from what was frozen with it. Pure. */
export function receiptDocument(facts: ReceiptFacts): ReceiptDocument {
  const { working } = facts;
  const { currency } = working;
  const amount = (minor: number) => figure(minor, currency);
  const repaid = facts.refunds.filter(({ state }) => state === 'succeeded');
  const total = working.total ?? working.net + (working.tax?.amount ?? 0);
  const lines = working.steps.map((step) => ({
    label: step.label,
    how: step.how,
    amount: amount(step.amount),
    final: step.kind === 'total' && repaid.length === 0,
  }));
  for (const refund of repaid.filter(({ net, tax }) => net + tax > 0))
    lines.push({
      label: `${RECEIPT_WORDS.refund}, ${settledOn(refund)}`,
      how: refund.reason,
      amount: amount(-(refund.net + refund.tax)),
      final: false,
    });
  if (repaid.length > 0)
    lines.push({
      label: RECEIPT_WORDS.left,
      how: '',
      amount: amount(total - repaid.reduce((sum, { net, tax }) => sum + net + tax, 0)),
      final: true,
    });
  return {
    title: RECEIPT_WORDS.title,
    words: { seller: RECEIPT_WORDS.seller, buyer: RECEIPT_WORDS.buyer },
    seller: party(facts.seller, facts.seller.addressLine),
    buyer: party(facts.buyer),
    facts: [
      { label: RECEIPT_WORDS.what, value: facts.what },
      { label: RECEIPT_WORDS.paid, value: day(facts.paidAt) },
      { label: RECEIPT_WORDS.order, value: facts.orderId },
      ...(facts.invoiceNumber === null ? [] : [{ label: RECEIPT_WORDS.invoice, value: facts.invoiceNumber }]),
    ],
    lines,
    notes: [
      ...(working.tax?.kind === 'reverse_charge' ? [RECEIPT_WORDS.reverseCharge] : []),
      ...(facts.invoiceNumber === null ? [] : [RECEIPT_WORDS.atStripe]),
      ...repaid.flatMap((refund) => creditNotes(refund, amount)),
    ],
    footer: `${facts.seller.name} · ${currency}`,
  };
}

/** Credit is no money that was paid: it changes no sum above. */
function creditNotes(refund: RefundView, amount: (minor: number) => string): string[] {
  const on = settledOn(refund);
  return [
    ...(refund.credit > 0 ? [RECEIPT_WORDS.givenBack(amount(refund.credit), on)] : []),
    ...(refund.creditTaken > 0 ? [RECEIPT_WORDS.ended(amount(refund.creditTaken), on)] : []),
  ];
}

function settledOn({ settledAt, createdAt }: RefundView): string {
  return day(new Date(settledAt ?? createdAt));
}

function party(who: BillingParty, addressLine?: string): ReceiptParty {
  const { address, vatId } = who;
  const lines = address
    ? [
        address.line1,
        address.line2,
        [address.postalCode, address.city].filter(Boolean).join(' '),
        address.country,
      ]
    : [addressLine ?? ''];
  return {
    name: who.name,
    lines: [...lines.filter(Boolean), ...(vatId === null ? [] : [`${RECEIPT_WORDS.vatId} ${vatId}`])],
  };
}

/** `1,234.50`, a true minus, as many decimals as the currency has. */
function figure(minor: number, currency: string): string {
  const digits = minorUnitExponent(currency);
  const text = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(minor) / 10 ** digits);
  return `${minor < 0 ? '− ' : ''}${currency} ${text}`;
}

function day(instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(instant);
}
