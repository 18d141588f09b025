import { packageOf } from '@plainhire/contracts';
import { campaignText } from '../text/finance-campaigns.js';
import { financeText as text } from '../text/finance.js';
import { type FormError, type FormTree, listAt, textAt } from './form-tree.js';
import { readCount, readMoment, readMoney } from './typed-money.js';

/** As in the API. */
const MOST_USES = 1_000_000;
const MOST_USES_OF_ONE = 1_000;
/** A moment that has just passed while the form was filled in still means now. */
const GRACE_MS = 5 * 60_000;

/** What a form says, for the API; and in our words what is wrong with fields it will refuse. */
export interface ReadBody {
  readonly body: Record<string, unknown>;
  /** By the JSON pointer of the field. */
  readonly own: Readonly<Record<string, string>>;
}

/**
 * Reads fields one by one. What cannot be read goes to the API as it was typed, so that it refuses the
 * field together with all others that are wrong; our own words then stand in place of its.
 */
class Reader {
  readonly own: Record<string, string> = {};

  constructor(
    private readonly tree: FormTree,
    private readonly now: number,
  ) {}

  text(name: string): string {
    return textAt(this.tree, name).trim();
  }

  ticked(name: string): boolean {
    return listAt(this.tree, name).includes('yes');
  }

  money(name: string, currency: string): number | string | null {
    const typed = this.text(name);
    const read = readMoney(typed, currency);
    if ('minor' in read) return read.minor;
    if (read.wrong === 'empty') return null;
    this.own[`/${name}`] = text.wrongMoney[read.wrong];
    return typed;
  }

  count(name: string, most: number, wrong = text.wrongCount(most)): number | string | null {
    const typed = this.text(name);
    const read = readCount(typed);
    if (read === 'empty') return null;
    if (read === null || read > most) this.own[`/${name}`] = wrong;
    return read ?? typed;
  }

  /** Empty: now, or what stands for no moment at all. */
  moment<T>(name: string, empty: T): string | T {
    const typed = this.text(name);
    if (typed === '') return empty;
    const read = readMoment(typed);
    if (read === null) this.own[`/${name}`] = text.wrongMoment;
    return read ?? typed;
  }

  nowIso(): string {
    return new Date(this.now).toISOString();
  }

  /** What comes off: only the field of the chosen kind counts. */
  reduction() {
    const kind = this.text('kind') === 'amount' ? ('amount' as const) : ('percent' as const);
    const currency = this.text('currency') || 'EUR';
    if (kind === 'percent') {
      const percent = this.count('percent', 100, text.wrongPercent);
      if (percent === null) this.own['/percent'] = text.wrongPercent;
      return { kind, percent, amount: null, currency: null };
    }
    const amount = this.money('amount', currency);
    if (amount === null) this.own['/amount'] = text.wrongMoney.empty;
    return { kind, percent: null, amount, currency };
  }

  terms() {
    return {
      packageIds: listAt(this.tree, 'packageIds').map(String),
      firstPurchaseOnly: this.ticked('firstPurchaseOnly'),
      maxUses: this.count('maxUses', MOST_USES),
      maxUsesPerCompany: this.count('maxUsesPerCompany', MOST_USES_OF_ONE),
      companyId: this.text('companyId') || null,
    };
  }
}

/** @param now the shop's clock, in milliseconds: an empty start means then */
export function campaignBody(tree: FormTree, now: number): ReadBody {
  const read = new Reader(tree, now);
  const body = {
    name: read.text('name'),
    ...read.reduction(),
    ...read.terms(),
    startsAt: read.moment('startsAt', read.nowIso()),
    endsAt: read.moment('endsAt', ''),
  };
  if (body.endsAt === '') read.own['/endsAt'] = text.wrongMoment;
  return { body, own: read.own };
}

/** A code begins at once; without an end it has none. */
export function couponBody(tree: FormTree, now: number): ReadBody {
  const read = new Reader(tree, now);
  const body = {
    code: read.text('code'),
    ...read.reduction(),
    ...read.terms(),
    startsAt: read.moment('startsAt', read.nowIso()),
    endsAt: read.moment('endsAt', null),
    stacksWithCampaign: read.ticked('stacksWithCampaign'),
  };
  return { body, own: read.own };
}

/** A version of a price. What a bundle is worth counts for bundles alone. */
export function priceBody(tree: FormTree, now: number): ReadBody {
  const read = new Reader(tree, now);
  const packageId = read.text('packageId');
  const currency = read.text('currency') || 'EUR';
  const amount = read.money('amount', currency);
  if (amount === null) read.own['/amount'] = text.wrongMoney.empty;
  const body = {
    packageId,
    currency,
    amount,
    creditAmount: packageOf(packageId)?.kind === 'bundle' ? read.money('creditAmount', currency) : null,
    validFrom: read.moment('validFrom', read.nowIso()),
  };
  if (Date.parse(body.validFrom) < now - GRACE_MS) read.own['/validFrom'] = text.past;
  return { body, own: read.own };
}

/**
 * The API's errors with our words where we have some. One that asks how much is off speaks of the field
 * of the chosen kind.
 */
export function inOwnWords(
  errors: readonly FormError[],
  { own, body }: ReadBody,
): { pointer: string; detail: string }[] {
  const renamed = errors.map(({ pointer, detail }) => ({
    pointer: pointer === '/percent' && body.kind === 'amount' ? '/amount' : pointer,
    detail,
  }));
  const kept = renamed.filter(({ pointer }) => own[pointer] === undefined);
  return [...kept, ...Object.entries(own).map(([pointer, detail]) => ({ pointer, detail }))];
}

/** `50%`, `€10.00`: what a campaign or a code takes off. */
export function offWords(
  one: { kind: 'percent' | 'amount'; percent: number | null; amount: number | null; currency: string | null },
  price: (minor: number, currency: string) => string,
): string {
  return one.kind === 'percent'
    ? `${String(one.percent ?? 0)}%`
    : price(one.amount ?? 0, one.currency ?? 'EUR');
}

/** What may be said of a whole offer: the least of its percentages, none where one of its prices bears none. */
export function leastPercent(prices: readonly { readonly percentOff: number | null }[]): number | null {
  let least: number | null = null;
  for (const { percentOff } of prices) {
    if (percentOff === null) return null;
    least = least === null ? percentOff : Math.min(least, percentOff);
  }
  return least;
}

/** The fields in the order of the forms, for the summary of errors. */
export const CAMPAIGN_LABELS: Readonly<Record<string, string>> = {
  name: campaignText.nameField,
  percent: campaignText.percent,
  amount: campaignText.amount,
  currency: text.currency,
  packageIds: campaignText.packagesField,
  startsAt: campaignText.starts,
  endsAt: campaignText.ends,
  maxUses: campaignText.maxUses,
  maxUsesPerCompany: campaignText.maxUsesPerCompany,
  companyId: campaignText.companyId,
};
