import { BillingParty, CurrencyCode, Instant, MinorUnits, Uuid } from '@plainhire/contracts';
import { defineMail, type MailBlock, type MailContext } from '@plainhire/platform';
import { z } from 'zod';
import { namedMoney } from './rules/index.js';

const COMPANY_WHY =
  'You get this mail because you are an owner of a company that bought something at Plainhire, or buy for it.';
const FINANCE_WHY = 'You get this mail because you look after the payments of Plainhire.';

/** What every mail about an order begins with. */
const About = z.object({
  orderId: Uuid,
  /** The package, as it was called when it was bought. */
  what: z.string(),
  /** The posting; null for a bundle of credit. */
  title: z.string().nullable(),
  company: z.string(),
  currency: CurrencyCode,
});
type About = z.infer<typeof About>;

/** To those who may buy: the receipt with its working. */
export const receiptMail = defineMail({
  name: 'billing.receipt',
  params: About.extend({
    paidAt: Instant,
    net: MinorUnits,
    total: MinorUnits,
    /** The working in one sentence, as it stood in the quote. */
    said: z.string(),
    seller: BillingParty,
    buyer: BillingParty,
    reverseCharge: z.boolean(),
    invoiceNumber: z.string().nullable(),
    invoiceUrl: z.string().nullable(),
  }),
  render: (paid, context) => ({
    subject: `Receipt: ${bought(paid)}`,
    preheader: `${paid.company} paid ${money(paid.total, paid)}.`,
    body: [
      { p: `${paid.company} bought ${bought(paid)}.` },
      {
        facts: [
          ['Paid', money(paid.total, paid)],
          ['How it came about', paid.said],
          ['On', day(paid.paidAt)],
          ...fact('Invoice', paid.invoiceNumber),
          ['From', party(paid.seller)],
          ['For', party(paid.buyer)],
        ],
      },
      ...(paid.reverseCharge ? [{ p: 'Reverse charge: VAT is owed by the buyer.' }] : []),
      { p: begins(paid) },
      orderButton(context, paid.orderId, 'See the order'),
      ...(paid.invoiceUrl === null ? [] : [{ button: { label: 'Open the invoice', url: paid.invoiceUrl } }]),
    ],
    why: COMPANY_WHY,
  }),
});

/** To those who may buy: a payment that was on its way did not come. */
export const paymentFailedMail = defineMail({
  name: 'billing.payment-failed',
  params: About.extend({ total: MinorUnits.nullable() }),
  render: (failed, context) => ({
    subject: `Not paid: ${bought(failed)}`,
    body: [
      { p: `The payment for ${bought(failed)} did not go through. Nothing was charged.` },
      ...(failed.total === null
        ? []
        : [{ facts: [['Was to be paid', money(failed.total, failed)]] as [string, string][] }]),
      { p: 'Choose the package again to pay in another way. The price may be another by then.' },
      orderButton(context, failed.orderId, 'See the order'),
    ],
    why: COMPANY_WHY,
  }),
});

/** To those who may buy: money or credit went back. */
export const refundedMail = defineMail({
  name: 'billing.refunded',
  params: About.extend({
    net: MinorUnits,
    tax: MinorUnits,
    credit: MinorUnits,
    creditTaken: MinorUnits.default(0),
    reason: z.string(),
    endsPromotion: z.boolean(),
    outsideReference: z.string().nullable().default(null),
  }),
  render: (refund, context) => ({
    subject: `Paid back: ${bought(refund)}`,
    body: [
      { p: `Something was paid back for ${bought(refund)}.` },
      {
        facts: [
          ...sum('Paid back', refund.net + refund.tax, refund),
          ...sum('Of which tax', refund.tax, refund),
          ...sum('Credit given back', refund.credit, refund),
          ...sum('Unspent credit that ended', refund.creditTaken, refund),
          ['Reason', refund.reason],
          ...fact('Reference', refund.outsideReference),
        ],
      },
      {
        p: refund.endsPromotion
          ? 'What was bought with this order has ended.'
          : 'What was bought with this order goes on.',
      },
      ...(refund.outsideReference !== null
        ? [
            {
              p: 'The money was not sent to the card or account that it came from: it was paid another way, under the reference above.',
            },
          ]
        : []),
      ...(refund.net + refund.tax > 0 && refund.outsideReference === null
        ? [{ p: 'The money goes to the card or account that it came from. Banks take a few days.' }]
        : []),
      orderButton(context, refund.orderId, 'See the order'),
    ],
    why: COMPANY_WHY,
  }),
});

/** To those who may buy: money that was said to be back is with us again. */
export const refundReturnedMail = defineMail({
  name: 'billing.refund-returned',
  params: About.extend({ net: MinorUnits, tax: MinorUnits, goesOn: z.boolean() }),
  render: (refund, context) => ({
    subject: `Sent back by your bank: the refund for ${bought(refund)}`,
    body: [
      {
        p: `We paid ${money(refund.net + refund.tax, refund)} back for ${bought(refund)}, and the bank has sent it back to us.`,
      },
      { p: 'We look for another way to pay it, and you get a mail when it is paid. You need to do nothing.' },
      {
        p: refund.goesOn
          ? 'Until then what was bought with this order goes on, with the time that it had left.'
          : 'What was bought with this order stays ended, by another refund.',
      },
      orderButton(context, refund.orderId, 'See the order'),
    ],
    why: COMPANY_WHY,
  }),
});

/** To finance: a refund did not reach the buyer. */
export const refundFailedMail = defineMail({
  name: 'billing.refund-failed',
  params: About.extend({ net: MinorUnits, tax: MinorUnits, failure: z.string(), goesOn: z.boolean() }),
  render: (refund, context) => ({
    subject: `Not paid back: ${money(refund.net + refund.tax, refund)} of ${refund.company}`,
    body: [
      { p: `A refund for ${bought(refund)} did not reach the buyer.` },
      {
        facts: [
          ['Company', refund.company],
          ['Not paid back', money(refund.net + refund.tax, refund)],
          ['Stripe’s reason', refund.failure.replaceAll('_', ' ')],
        ],
      },
      {
        p: refund.goesOn
          ? 'What was bought with the order goes on. The money is at Stripe and still owed: find out why, and pay it back.'
          : 'What was bought with the order has ended. The money is at Stripe and still owed: find out why, and pay it back.',
      },
      financeButton(context, refund.orderId),
    ],
    why: FINANCE_WHY,
  }),
});

/** To finance: a bank takes a payment back. */
export const disputedMail = defineMail({
  name: 'billing.disputed',
  params: About.extend({
    amount: MinorUnits,
    reason: z.string(),
    evidenceDueBy: Instant.nullable(),
    /** A question of the bank's; no money has moved. */
    inquiry: z.boolean(),
  }),
  render: (dispute, context) => ({
    subject: `${dispute.inquiry ? 'Asked about' : 'Disputed'}: ${money(dispute.amount, dispute)} of ${dispute.company}`,
    body: [
      {
        p: dispute.inquiry
          ? `The buyer’s bank asks about the payment of ${bought(dispute)}. No money has moved yet.`
          : `The buyer’s bank has taken back the payment of ${bought(dispute)}. What was bought is on hold until it is decided.`,
      },
      {
        facts: [
          ['Company', dispute.company],
          ['Amount', money(dispute.amount, dispute)],
          ['The bank’s reason', dispute.reason.replaceAll('_', ' ')],
          ...fact('Evidence is due by', dispute.evidenceDueBy && day(dispute.evidenceDueBy)),
        ],
      },
      financeButton(context, dispute.orderId),
    ],
    why: FINANCE_WHY,
  }),
});

/** To finance: Stripe and the books do not say the same, and no machine may decide. */
export const needsLookMail = defineMail({
  name: 'billing.needs-a-look',
  params: About.extend({ detail: z.string() }),
  render: (order, context) => ({
    subject: `Look at this order of ${order.company}: the figures differ`,
    body: [
      { p: `The order of ${bought(order)} and what Stripe says of it do not fit each other.` },
      { quote: order.detail },
      {
        p: 'Nothing was granted for the difference. Find out why, then refund it or put it right at Stripe.',
      },
      financeButton(context, order.orderId),
    ],
    why: FINANCE_WHY,
  }),
});

/** To those who may buy: the posting had ended before the promotion ran a moment. */
export const unshownMail = defineMail({
  name: 'billing.not-shown',
  params: About.extend({ credit: MinorUnits }),
  render: (order, context) => ({
    subject: `Not shown: ${bought(order)}`,
    body: [
      { p: `The posting ended before ${bought(order)} ran a moment, so nobody was shown it.` },
      {
        p:
          order.credit === 0
            ? 'Nothing of its price was left with us, so nothing comes back.'
            : `What it cost before tax, ${money(order.credit, order)}, is credit of ${order.company} now. Later orders use it by themselves.`,
      },
      orderButton(context, order.orderId, 'See the order'),
    ],
    why: COMPANY_WHY,
  }),
});

/** To those who may buy: a moderator ended the posting, and finance decides. */
export const takenDownMail = defineMail({
  name: 'billing.taken-down',
  params: About.extend({ ran: z.boolean() }),
  render: (order, context) => ({
    subject: `Ended: ${bought(order)}`,
    body: [
      {
        p: order.ran
          ? `A moderator ended the posting, and ${bought(order)} with it, before its days had run.`
          : `A moderator did not let the posting through, so ${bought(order)} was shown to nobody.`,
      },
      { p: 'We look at what comes back, and you get a mail when that is decided.' },
      orderButton(context, order.orderId, 'See the order'),
    ],
    why: COMPANY_WHY,
  }),
});

/** To finance: somebody has to say whose fault it was. */
export const decisionMail = defineMail({
  name: 'billing.decision-due',
  params: About.extend({ ran: z.boolean(), kept: MinorUnits }),
  render: (order, context) => ({
    subject: `Decide what comes back: a moderator ended a posting of ${order.company}`,
    body: [
      {
        p: order.ran
          ? `A moderator ended the posting before ${bought(order)} had run its days.`
          : `A moderator ended the posting before ${bought(order)} ran a moment.`,
      },
      {
        facts: [
          ['Company', order.company],
          ['Paid before tax, and not back', money(order.kept, order)],
        ],
      },
      {
        p: 'Nothing comes back where it was the company’s fault, the rest where it was ours. The company waits for the answer.',
      },
      financeButton(context, order.orderId),
    ],
    why: FINANCE_WHY,
  }),
});

export const billingMails = [
  receiptMail,
  paymentFailedMail,
  refundedMail,
  refundReturnedMail,
  refundFailedMail,
  disputedMail,
  needsLookMail,
  unshownMail,
  takenDownMail,
  decisionMail,
];

function bought({ what, title }: About): string {
  return title === null ? what : `${what} for ${title}`;
}

function begins({ title }: About): string {
  return title === null
    ? 'The credit is there to use now.'
    : 'It begins when the posting is live, and its days count only while it is.';
}

function money(amount: number, { currency }: About): string {
  return namedMoney({ amount, currency });
}

function sum(label: string, amount: number, about: About): [string, string][] {
  return amount === 0 ? [] : [[label, money(amount, about)]];
}

function fact(label: string, value: string | null): [string, string][] {
  return value === null || value === '' ? [] : [[label, value]];
}

function party({ name, address, vatId }: BillingParty): string {
  const place = address && [
    address.line1,
    address.line2,
    `${address.postalCode} ${address.city}`.trim(),
    address.country,
  ];
  return [name, ...(place ?? []), vatId].filter((part) => part !== null && part !== '').join('\n');
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `30 November 2026`, in UTC. */
function day(instant: string): string {
  return DAY.format(new Date(instant));
}

function orderButton(context: MailContext, orderId: string, label: string): MailBlock {
  return { button: { label, url: `${context.publicUrl}/hiring/orders/${orderId}` } };
}

function financeButton(context: MailContext, orderId: string): MailBlock {
  return { button: { label: 'Open the order', url: `${context.publicUrl}/finance/orders/${orderId}` } };
}
