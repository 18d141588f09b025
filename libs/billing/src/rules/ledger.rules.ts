import { requireAmount } from './rounding.js';

/** The unit of impressions, beside the currencies. */
export const IMPRESSIONS = 'IMP';

interface Account {
  readonly type: 'asset' | 'liability' | 'income' | 'contra_income' | 'expense' | 'memo';
  readonly unit: 'currency' | 'impression';
  readonly means: string;
}

/**
 * The chart of accounts. A sale is booked at its list price, and what was taken off stands against it in
 * `promo_discounts`, so that the ledger itself tells what offers cost: what was earned before tax is
 * `sales` less `promo_discounts` and `refunds`. Fees and payouts of Stripe are not in these books;
 * `stripe_cash` is what customers paid less what went back to them.
 */
export const ACCOUNTS = {
  stripe_cash: { type: 'asset', unit: 'currency', means: 'Money received at Stripe' },
  outside_cash: {
    type: 'asset',
    unit: 'currency',
    means: 'Money of other accounts, below zero: paid back outside Stripe',
  },
  stripe_disputed: {
    type: 'asset',
    unit: 'currency',
    means: 'Money a bank holds back while a dispute is open',
  },
  tax_payable: { type: 'liability', unit: 'currency', means: 'Tax collected and owed to the tax office' },
  credits_liability: { type: 'liability', unit: 'currency', means: 'Credit that companies can still use' },
  sales: { type: 'income', unit: 'currency', means: 'Promotions sold, at list price before tax' },
  credits_expired: { type: 'income', unit: 'currency', means: 'Credit that ran out unused' },
  promo_discounts: { type: 'contra_income', unit: 'currency', means: 'Taken off by campaigns and codes' },
  credit_bonus: { type: 'contra_income', unit: 'currency', means: 'Worth of bundles above their list price' },
  refunds: { type: 'contra_income', unit: 'currency', means: 'Paid back or credited back, before tax' },
  credits_given: { type: 'expense', unit: 'currency', means: 'Credit given for nothing' },
  shortfall_credits: { type: 'expense', unit: 'currency', means: 'Credit for impressions that did not come' },
  dispute_losses: { type: 'expense', unit: 'currency', means: 'Lost to disputes, tax included' },
  impressions_promised: { type: 'memo', unit: 'impression', means: 'All impressions ever promised' },
  impressions_due: { type: 'memo', unit: 'impression', means: 'Promised and not yet settled, below zero' },
  impressions_delivered: { type: 'memo', unit: 'impression', means: 'Promised and delivered' },
  impressions_short: { type: 'memo', unit: 'impression', means: 'Promised, not delivered and credited' },
  impressions_released: { type: 'memo', unit: 'impression', means: 'Promised, and let go by a refund' },
} as const satisfies Record<string, Account>;

export type LedgerAccount = keyof typeof ACCOUNTS;

/** One line of a journal. */
export interface Entry {
  readonly account: LedgerAccount;
  /** ISO 4217, or `IMP`. */
  readonly currency: string;
  /** Minor units, or impressions; a debit above zero, a credit below, never zero. */
  readonly amount: number;
}

/**
 * @throws Error when a currency or unit does not come to zero, an account is of another unit, or an amount
 *   is no whole number or zero. A journal that fails is a fault of ours, never of the one who asked.
 */
export function assertBalanced(entries: readonly Entry[]): void {
  const sums = new Map<string, number>();
  for (const { account, currency, amount } of entries) {
    if (!Number.isSafeInteger(amount) || amount === 0)
      throw new Error(`A line of ${account} has the amount ${String(amount)}.`);
    if ((ACCOUNTS[account].unit === 'impression') !== (currency === IMPRESSIONS))
      throw new Error(`The account ${account} does not hold ${currency}.`);
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  for (const [currency, sum] of sums)
    if (sum !== 0) throw new Error(`A journal is out of balance by ${String(sum)} ${currency}.`);
}

/** Sums by account and unit, as in `sales EUR`; an account that comes to zero is left out. */
export function balances(entries: readonly Entry[]): Map<`${LedgerAccount} ${string}`, number> {
  const sums = new Map<`${LedgerAccount} ${string}`, number>();
  for (const { account, currency, amount } of entries) {
    const key = `${account} ${currency}` as const;
    const sum = (sums.get(key) ?? 0) + amount;
    if (sum === 0) sums.delete(key);
    else sums.set(key, sum);
  }
  return sums;
}

/** Money of an order, minor units of one currency, each 0 to 10^11. */
export interface OrderMoney {
  readonly currency: string;
  /** Before tax, after discount and credit. */
  readonly net: number;
  /** As charged: Stripe's own figure where Stripe works it out. */
  readonly tax: number;
  readonly discount: number;
  readonly credit: number;
}

/** A promotion was paid: money in, credit used up, sold at list price. Nothing to book is an empty journal. */
export function orderPaid({ currency, net, tax, discount, credit }: OrderMoney): Entry[] {
  return journal(
    currency,
    { stripe_cash: [net, tax], credits_liability: [credit], promo_discounts: [discount] },
    { sales: [net, discount, credit], tax_payable: [tax] },
  );
}

/** Credit used for a sale apart from a payment. `orderPaid` books the credit of its order itself. */
export function creditUsed({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { credits_liability: [amount] }, { sales: [amount] });
}

/** Minor units, 0 to 10^11. */
export interface CurrencyAmount {
  readonly currency: string;
  readonly amount: number;
}

export interface RefundMoney {
  readonly currency: string;
  readonly net: number;
  readonly tax: number;
  /** Given back as credit rather than money. */
  readonly credit?: number;
  /** Unspent credit for missing impressions that ended with it: no cost any more, and not owed. */
  readonly taken?: number;
  /** Where the money comes from. */
  readonly from?: 'stripe_cash' | 'outside_cash';
}

/** Money, tax and credit of an order went back; how much of each says `refundAmount`. */
export function orderRefunded(refund: RefundMoney): Entry[] {
  const { currency, net, tax, credit = 0, taken = 0, from = 'stripe_cash' } = refund;
  return journal(
    currency,
    { refunds: [net, credit], tax_payable: [tax], credits_liability: [taken] },
    { [from]: [net, tax], credits_liability: [credit], shortfall_credits: [taken] },
  );
}

/** Unspent credit ended without money going back: a dispute about its order was lost. */
export function shortfallTaken({ currency, amount }: CurrencyAmount): Entry[] {
  return reversed(shortfallCredited({ currency, amount }));
}

/** A refund that was booked failed at the bank after all: its very opposite. */
export function refundFailed(refund: RefundMoney): Entry[] {
  return reversed(orderRefunded(refund));
}

/**
 * A bundle was paid: its worth is owed as credit until it is used, and taxed now. `worth` is what the lot
 * holds; worth above the list price is a bonus.
 */
export function bundleSold(order: OrderMoney & { readonly worth: number }): Entry[] {
  const { currency, net, tax, discount, credit, worth } = order;
  return journal(
    currency,
    {
      stripe_cash: [net, tax],
      credits_liability: [credit],
      promo_discounts: [discount],
      credit_bonus: [worth],
    },
    { credits_liability: [worth], credit_bonus: [net, discount, credit], tax_payable: [tax] },
  );
}

/** A bundle, or a part of it, was paid back: `taken` of its unused credit is gone. */
export function bundleRefunded(refund: RefundMoney & { readonly taken: number }): Entry[] {
  const { currency, net, tax, credit = 0, taken, from = 'stripe_cash' } = refund;
  return journal(
    currency,
    { credits_liability: [taken], credit_bonus: [net, credit], tax_payable: [tax] },
    { credit_bonus: [taken], [from]: [net, tax], credits_liability: [credit] },
  );
}

/** Credit given for nothing, out of goodwill. */
export function creditGranted({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { credits_given: [amount] }, { credits_liability: [amount] });
}

/** What was left of a lot at its end. */
export function creditExpired({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { credits_liability: [amount] }, { credits_expired: [amount] });
}

/** Credit for promised impressions that did not come; `impressionsShort` books the impressions. */
export function shortfallCredited({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { shortfall_credits: [amount] }, { credits_liability: [amount] });
}

/** A bank holds the money back until the dispute is decided. `amount` has the tax in it. */
export function disputeOpened({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { stripe_disputed: [amount] }, { stripe_cash: [amount] });
}

export function disputeWon(dispute: CurrencyAmount): Entry[] {
  return reversed(disputeOpened(dispute));
}

/**
 * The money is lost. What was sold stays sold, and its tax stays owed: whether tax can be claimed back is
 * for an accountant, who has `dispute_losses` for it.
 */
export function disputeLost({ currency, amount }: CurrencyAmount): Entry[] {
  return journal(currency, { dispute_losses: [amount] }, { stripe_disputed: [amount] });
}

export function impressionsPromised(count: number): Entry[] {
  return journal(IMPRESSIONS, { impressions_promised: [count] }, { impressions_due: [count] });
}

/** Of those promised: what came beyond the promise is booked nowhere. */
export function impressionsDelivered(count: number): Entry[] {
  return journal(IMPRESSIONS, { impressions_due: [count] }, { impressions_delivered: [count] });
}

export function impressionsShort(count: number): Entry[] {
  return journal(IMPRESSIONS, { impressions_due: [count] }, { impressions_short: [count] });
}

/** The promotion ended early by a refund: what had not come yet is owed no longer. */
export function impressionsReleased(count: number): Entry[] {
  return journal(IMPRESSIONS, { impressions_due: [count] }, { impressions_released: [count] });
}

/**
 * Settles a promise in one journal: what came of it, and what did not, which is short, or released where
 * the promotion ended by a refund.
 */
export function impressionsSettled(promise: {
  readonly promised: number;
  readonly delivered: number;
  readonly missing: 'short' | 'released';
}): Entry[] {
  const { promised, missing } = promise;
  const delivered = Math.min(promised, promise.delivered);
  return journal(
    IMPRESSIONS,
    { impressions_due: [promised] },
    { impressions_delivered: [delivered], [`impressions_${missing}`]: [promised - delivered] },
  );
}

/** A promotion that had ended by a refund goes on after all: the very opposite of how it was settled. */
export function impressionsOwedAgain(promise: {
  readonly promised: number;
  readonly delivered: number;
}): Entry[] {
  return reversed(impressionsSettled({ ...promise, missing: 'released' }));
}

type Side = Partial<Record<LedgerAccount, readonly number[]>>;

/** One line for each account that comes to something; each part of it is a sum of its own. */
function journal(currency: string, debits: Side, credits: Side): Entry[] {
  const sums = new Map<LedgerAccount, number>();
  for (const [side, sign] of [
    [debits, 1],
    [credits, -1],
  ] as const)
    for (const [account, parts] of Object.entries(side) as [LedgerAccount, readonly number[]][])
      for (const part of parts) {
        requireAmount(part, `A part of ${account}`);
        sums.set(account, (sums.get(account) ?? 0) + sign * part);
      }
  const entries = [...sums]
    .filter(([, amount]) => amount !== 0)
    .map(([account, amount]): Entry => ({ account, currency, amount }));
  assertBalanced(entries);
  return entries;
}

function reversed(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, amount: -entry.amount }));
}
