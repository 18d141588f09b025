import type { OrderEvent } from '../orders/order-event.entity.js';
import type { Order } from '../orders/order.entity.js';
import { namedMoney } from '../rules/index.js';
import type { Evidence } from '../stripe/stripe-facts.js';

/** Stripe takes 20,000 characters of text in all; half of that for this part. */
const LONGEST_TEXT = 10_000;

const WORDS = {
  product: (what: string, title: string | null) =>
    title === null
      ? `${what}: credit for promoting job postings, granted at once.`
      : `${what}: promotion of the job posting "${title}" on our job board.`,
  price: (said: string, currency: string) => `Price as shown before payment (${currency}): ${said}.`,
  paid: (total: string, at: string) => `Paid: ${total} at ${at}.`,
  fulfilled: (at: string) => `Delivered from: ${at}.`,
  ran: (days: string, of: string) => `The promotion ran for ${days} of ${of} days.`,
  timeline: 'What our records say, in UTC:',
};

/** What the product knows of an order, as text for the bank. Pure. */
export function evidenceOf(
  order: Order,
  events: readonly OrderEvent[],
  usage: { readonly totalMs: number; readonly usedMs: number } | null,
  said: string,
): Evidence {
  const { paidAt, fulfilledAt, currency } = order;
  const facts = [
    said,
    WORDS.price(order.working.said, currency),
    ...(paidAt === null
      ? []
      : [WORDS.paid(namedMoney({ amount: order.total ?? order.net, currency }), paidAt.toISOString())]),
    ...(fulfilledAt === null ? [] : [WORDS.fulfilled(fulfilledAt.toISOString())]),
    ...(usage === null ? [] : [WORDS.ran(days(usage.usedMs), days(usage.totalMs))]),
    WORDS.timeline,
    ...events.map(({ at, kind }) => `${at.toISOString()} ${kind.replaceAll(/[.-]/g, ' ')}`),
  ];
  return {
    customerName: order.buyer.name,
    product: WORDS.product(order.packageId, order.postingTitle),
    serviceDate: (fulfilledAt ?? paidAt ?? order.createdAt).toISOString().slice(0, 10),
    text: facts.join('\n').slice(0, LONGEST_TEXT),
  };
}

function days(ms: number): string {
  return (ms / 86_400_000).toFixed(1);
}
