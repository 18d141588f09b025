/** What a report of reconciliation says. Finance reads it. */
export const RECONCILIATION_WORDS = {
  lost: 'The run ended with the worker it ran on.',
  away: 'Stripe did not answer. Run it again later.',
  broken: (what: string) => `The run failed: ${what}`,
  paid: (session: string) => `Paid at Stripe (${session}) and not here.`,
  idle: 'Paid, and nothing was granted for it. It was set going again; the next run tells whether that helped.',
  going: 'Paid, and nothing was granted for it. It was set going again, and is granted now.',
  stuck:
    'Paid, and nothing was granted for it. An earlier run set it going, and that did not help: look at the jobs that failed.',
  over: (session: string) => `Session ${session} is over, and the order still held its price.`,
  refunded: (there: number, here: number, currency: string) =>
    `Stripe paid back ${String(there)} and the books say ${String(here)} minor units of ${currency}.`,
  disputed: 'The payment is disputed, or the dispute was decided, and the order did not know.',
  notSettled: (why: string) => `It could not be settled: ${why}`,
  notTaken: 'It stands at Stripe and could not be booked here. Look at the order’s timeline.',
  total: (there: number, here: number, currency: string) =>
    `Stripe took ${String(there)} and the order comes to ${String(here)} minor units of ${currency}.`,
  unknown: (total: number, currency: string) =>
    `Paid at Stripe, ${String(total)} minor units of ${currency}, and no order here fits. Refund it there, or find out whose it is.`,
  missing: 'Stripe knows no such session. Check that the key is of the right account.',
} as const;
