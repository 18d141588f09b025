import type { CampaignClaim } from '@plainhire/contracts';
import { addDays } from '@plainhire/kernel';
import { CLAIM_WORDS, namedMoney, REFERENCE_WORDS } from './money-words.js';
import { amountOff, reductionOf, type ReductionRow } from './reduction.js';
import { requireAmount } from './rounding.js';

/** Days before the start of an offer in which its former price is looked for. */
export const LOOK_BACK_DAYS = 30;

/** One version of a list price, in force from `validFrom` until the next one of its kind begins. */
export interface PriceVersion {
  readonly packageId: string;
  readonly currency: string;
  readonly market: string;
  /** Minor units; null: not on sale from then on. */
  readonly amount: number | null;
  readonly validFrom: Date;
}

/** What of a campaign decides on openly offered prices. A coupon is no such thing: a code is personal. */
export interface OfferTerms extends ReductionRow {
  readonly id: string;
  readonly packageIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
  /** For one company alone, so never openly offered. */
  readonly companyId: string | null;
  /** Not the price of whoever bought before, so none that is asked of everybody. */
  readonly firstPurchaseOnly: boolean;
  /**
   * When the last use that there was, was taken, by an order that is paid or can still be: from then on
   * nobody else can buy at its price, so it is neither what is asked nor a former price. Null while uses are
   * left. A use that is held and then released is left again: the offer goes on as if it had been open all
   * the time, which can only lower a former price that is looked up later, never raise one.
   */
  readonly exhaustedAt: Date | null;
}

export interface PriceBook {
  readonly history: readonly PriceVersion[];
  readonly campaigns: readonly OfferTerms[];
}

/** One package in one currency and market: what has a price, and a history of prices. */
export interface PriceLine {
  readonly packageId: string;
  readonly currency: string;
  readonly market: string;
}

/** A time [from, to) in which one price was openly offered. */
export interface PricePeriod {
  readonly from: Date;
  /** Null for the one in force with no known end. */
  readonly to: Date | null;
  readonly list: number;
  readonly offered: number;
  readonly campaignId: string | null;
}

export type ReferencePrice =
  | {
      readonly amount: number;
      /** Where the look-back window begins; it ends where the campaign starts. */
      readonly from: Date;
      readonly reason: string;
    }
  | { /** Why there is none. */ readonly none: string };

/**
 * The former price that an offer starting at `startsAt` may be measured against: the lowest price openly
 * offered in the 30 days before, for this package, currency and market. Only what came before the start
 * counts, so the answer can be frozen then and stays true. There is none unless the package was on sale
 * through the whole window. An offer that follows another within 30 days gets the earlier one's price,
 * since that was the lowest; no allowance is made for reductions that grow step by step.
 *
 * Sources: Directive 98/6/EC, Art. 6a(1) and (2), as put in by Directive (EU) 2019/2161 ("prior price" is
 * the lowest one during at least 30 days before the reduction, as it was applied to buyers in general, not
 * on conditions of the one buyer: Commission notice 2021/C 526/02); 16 CFR 233.1 (a former price must
 * have been openly offered, for a reasonably substantial time, in good faith). So an offer for a first
 * purchase alone is no former price, and measured against what everybody was asked.
 */
export function referencePrice(input: PriceLine & PriceBook & { readonly startsAt: Date }): ReferencePrice {
  const { startsAt } = input;
  const from = addDays(startsAt, -LOOK_BACK_DAYS);
  const periods = timeline(input, input).filter((one) => one.from < startsAt && (one.to ?? startsAt) > from);
  let covered = from;
  let lowest = Number.POSITIVE_INFINITY;
  for (const { from: begin, to, offered } of periods) {
    if (begin > covered) return { none: REFERENCE_WORDS.notOffered(LOOK_BACK_DAYS) };
    covered = to ?? startsAt;
    lowest = Math.min(lowest, offered);
  }
  if (covered < startsAt) return { none: REFERENCE_WORDS.notOffered(LOOK_BACK_DAYS) };
  if (lowest === 0) return { none: REFERENCE_WORDS.free(LOOK_BACK_DAYS) };
  return { amount: lowest, from, reason: REFERENCE_WORDS.lowest(LOOK_BACK_DAYS) };
}

/**
 * The public history of one price, oldest first. It tells nothing that is still to come: a planned price
 * or offer is left out, and the period in force has an end only when that is the end of its live offer.
 */
export function priceHistory(input: PriceLine & PriceBook & { readonly now: Date }): PricePeriod[] {
  const { now, campaigns } = input;
  return timeline(input, input)
    .filter((period) => period.from <= now)
    .map((period) => {
      if (period.to !== null && period.to <= now) return period;
      const campaign = campaigns.find((one) => one.id === period.campaignId);
      return { ...period, to: campaign?.endsAt ?? null };
    });
}

/**
 * The public history of offers for a first purchase, oldest first: prices that were asked, though not of
 * everybody. A period in force has the end of its offer.
 */
export function firstPurchaseHistory(input: PriceLine & PriceBook & { readonly now: Date }): PricePeriod[] {
  const { history, now } = input;
  return input.campaigns
    .filter(({ firstPurchaseOnly }) => firstPurchaseOnly)
    .flatMap((one) => {
      const open = { ...one, firstPurchaseOnly: false };
      return timeline(input, { history, campaigns: [open] })
        .filter(({ campaignId, from }) => campaignId === one.id && from <= now)
        .map((period) => (period.to !== null && period.to <= now ? period : { ...period, to: one.endsAt }));
    })
    .sort(
      (a, b) => a.from.getTime() - b.from.getTime() || ((a.campaignId ?? '') < (b.campaignId ?? '') ? -1 : 1),
    );
}

/** What is openly asked at `at`, or null while the package is not on sale. */
export function offeredPrice(input: PriceLine & PriceBook & { readonly at: Date }): PricePeriod | null {
  const { at } = input;
  return timeline(input, input).find((one) => one.from <= at && (one.to === null || at < one.to)) ?? null;
}

/** All periods of one price, oldest first, planned ones too; a time not on sale is a gap between two. */
function timeline(line: PriceLine, { history, campaigns }: PriceBook): PricePeriod[] {
  const versions = history
    .filter(
      (one) =>
        one.packageId === line.packageId && one.currency === line.currency && one.market === line.market,
    )
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());
  const offers = campaigns
    .filter((one) => one.companyId === null && !one.firstPurchaseOnly)
    .filter((one) => one.packageIds.includes(line.packageId))
    .map((one) => ({ id: one.id, from: one.startsAt, to: openUntil(one), reduction: reductionOf(one) }))
    .filter((one) => one.from < one.to)
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.id < b.id ? -1 : 1));

  const instants = [
    ...versions.map((one) => one.validFrom),
    ...offers.flatMap((one) => [one.from, one.to]),
  ].map((one) => one.getTime());
  const cuts = [...new Set(instants)].sort((a, b) => a - b).map((ms) => new Date(ms));

  const periods: PricePeriod[] = [];
  for (const [index, from] of cuts.entries()) {
    const list = versions.findLast((one) => one.validFrom <= from)?.amount ?? null;
    if (list === null) continue;
    requireAmount(list, 'A list price');
    let off = 0;
    let campaignId: string | null = null;
    for (const offer of offers) {
      if (offer.from > from || offer.to <= from) continue;
      const amount = amountOff(offer.reduction, list, line.currency);
      if (amount <= off) continue;
      off = amount;
      campaignId = offer.id;
    }
    join(periods, { from, to: cuts[index + 1] ?? null, list, offered: list - off, campaignId });
  }
  return periods;
}

function openUntil({ endsAt, cancelledAt, exhaustedAt }: OfferTerms): Date {
  const ends = [endsAt, cancelledAt, exhaustedAt].filter((one) => one !== null).map((one) => one.getTime());
  return new Date(Math.min(...ends));
}

/** A cut at which nothing changes for this package is none. */
function join(periods: PricePeriod[], next: PricePeriod): void {
  const last = periods.at(-1);
  const same =
    last?.to?.getTime() === next.from.getTime() &&
    last.list === next.list &&
    last.offered === next.offered &&
    last.campaignId === next.campaignId;
  if (last && same) periods[periods.length - 1] = { ...last, to: next.to };
  else periods.push(next);
}

/** Whole per cent by which `price` is under `was`, rounded down; null under one, or without a former price. */
export function percentOff(was: number | null, price: number): number | null {
  if (was === null || was <= 0) return null;
  const percent = Math.floor(((was - price) * 100) / was);
  return percent >= 1 ? percent : null;
}

/** One price of a campaign beside its former price; what may be shown of it is decided here alone. */
export interface OfferFigures extends PriceLine {
  readonly list: number;
  readonly price: number;
  readonly reference: ReferencePrice;
  /** The former price, where it may be shown: the offer is under it. */
  readonly was: number | null;
  /** Computed from `was`, rounded down; null where no percentage may be said. */
  readonly percentOff: number | null;
}

/**
 * What a campaign asks for a package at `at`, at its start if that is not given, and what it may be
 * measured against. Null while the package is not on sale, or not in the campaign, or nothing is off.
 * `reference` is the frozen one where there is one already.
 */
export function offerFigures(
  input: PriceLine & {
    readonly campaign: OfferTerms;
    readonly history: readonly PriceVersion[];
    readonly campaigns: readonly OfferTerms[];
    readonly at?: Date;
    readonly reference?: ReferencePrice;
  },
): OfferFigures | null {
  const { packageId, currency, market, campaign, at = campaign.startsAt } = input;
  const line = { packageId, currency, market };
  const list = offeredPrice({ ...line, history: input.history, campaigns: [], at })?.list;
  if (list === undefined || !campaign.packageIds.includes(packageId)) return null;
  const off = amountOff(reductionOf(campaign), list, currency);
  if (off === 0) return null;
  const price = list - off;
  const reference = input.reference ?? referencePrice({ ...input, startsAt: campaign.startsAt });
  const mayShow = 'amount' in reference && campaign.companyId === null && price < reference.amount;
  const was = mayShow ? reference.amount : null;
  return { ...line, list, price, reference, was, percentOff: percentOff(was, price) };
}

/** The percentage that is true of every price of an offer: the least one; null where one price has none. */
export function percentOfAll(figures: readonly Pick<OfferFigures, 'percentOff'>[]): number | null {
  let least: number | null = null;
  for (const { percentOff: percent } of figures) {
    if (percent === null) return null;
    least = Math.min(least ?? percent, percent);
  }
  return least;
}

export interface ClaimsInput extends PriceBook {
  readonly campaign: Omit<OfferTerms, 'endsAt'> & {
    readonly endsAt: Date | null;
    readonly maxUses: number | null;
  };
  readonly market: string;
  /** All campaigns, to find those before it; this one may be among them. */
  readonly campaigns: readonly (OfferTerms & { readonly name: string })[];
}

/**
 * What a campaign may say of itself, each with the reason: its former price and its percentage per package
 * and currency on sale when it starts, "limited", and that it is a new offer.
 *
 * Sources: 16 CFR 233.1 (a former price that was not really asked makes the bargain false) and 233.5 (no
 * offer is "limited" that in fact is not); Directive 98/6/EC, Art. 6a: any announced reduction names the
 * prior price, so a percentage is held to it as well.
 */
export function campaignClaims(input: ClaimsInput): CampaignClaim[] {
  const { campaign, history, campaigns, market } = input;
  const others = campaigns.filter((one) => one.id !== campaign.id);
  const terms: OfferTerms = { ...campaign, endsAt: campaign.endsAt ?? FAR };
  const currencies = [
    ...new Set(history.filter((one) => one.market === market).map((one) => one.currency)),
  ].sort();
  const figures = campaign.packageIds.flatMap((packageId) =>
    currencies.map((currency) =>
      offerFigures({ campaign: terms, packageId, currency, market, history, campaigns: others }),
    ),
  );
  return [
    ...figures
      .filter((one) => one !== null)
      .flatMap((one) => [wasClaim(terms, one), percentClaim(terms, one)]),
    limitedClaim(campaign),
    newOfferClaim(terms, others),
  ];
}

/** An open end, as an instant that never comes. */
const FAR = new Date(8.64e15);

function wasClaim({ companyId }: OfferTerms, figures: OfferFigures): CampaignClaim {
  const { packageId, currency, reference } = figures;
  const claim = { claim: 'was', packageId, currency } as const;
  const say = (amount: number) => namedMoney({ amount, currency });
  if (companyId !== null) return { ...claim, allowed: false, why: CLAIM_WORDS.notPublic };
  if ('none' in reference) return { ...claim, allowed: false, why: reference.none };
  const { amount, from } = reference;
  return figures.was === null
    ? { ...claim, allowed: false, why: CLAIM_WORDS.notLower(say(amount), say(figures.price)) }
    : { ...claim, allowed: true, why: CLAIM_WORDS.was(say(amount), from, say(figures.price)) };
}

function percentClaim(campaign: OfferTerms, figures: OfferFigures): CampaignClaim {
  const { packageId, currency, was, percentOff: real } = figures;
  const claim = { claim: 'percent', packageId, currency } as const;
  if (was === null)
    return { ...claim, allowed: false, why: CLAIM_WORDS.percentNone(wasClaim(campaign, figures).why) };
  const money = [
    namedMoney({ amount: was, currency }),
    namedMoney({ amount: figures.price, currency }),
  ] as const;
  if (real === null) return { ...claim, allowed: false, why: CLAIM_WORDS.percentUnderOne(...money) };
  if (campaign.kind === 'amount')
    return { ...claim, allowed: true, why: CLAIM_WORDS.percentOfAmount(real, ...money) };
  const claimed = campaign.percent ?? 0;
  return real >= claimed
    ? { ...claim, allowed: true, why: CLAIM_WORDS.percentTrue(claimed, ...money) }
    : { ...claim, allowed: false, why: CLAIM_WORDS.percentLess(claimed, real, ...money) };
}

function limitedClaim({ endsAt, maxUses }: ClaimsInput['campaign']): CampaignClaim {
  const claim = { claim: 'limited', packageId: null, currency: null } as const;
  if (endsAt !== null && maxUses !== null)
    return { ...claim, allowed: true, why: CLAIM_WORDS.limitedByBoth(endsAt, maxUses) };
  if (endsAt !== null) return { ...claim, allowed: true, why: CLAIM_WORDS.limitedByTime(endsAt) };
  if (maxUses !== null) return { ...claim, allowed: true, why: CLAIM_WORDS.limitedByUses(maxUses) };
  return { ...claim, allowed: false, why: CLAIM_WORDS.unlimited };
}

/** The public offer of one of the same packages that ran last before `campaign`, within 30 days. */
export function followedOffer<T extends OfferTerms>(campaign: OfferTerms, campaigns: readonly T[]): T | null {
  const since = addDays(campaign.startsAt, -LOOK_BACK_DAYS);
  const before = campaigns
    .filter(
      (one) =>
        one.id !== campaign.id &&
        one.companyId === null &&
        one.startsAt < campaign.startsAt &&
        one.startsAt < openUntil(one) &&
        openUntil(one) > since &&
        one.packageIds.some((id) => campaign.packageIds.includes(id)),
    )
    .sort((a, b) => openUntil(a).getTime() - openUntil(b).getTime() || (a.id < b.id ? -1 : 1));
  return before.at(-1) ?? null;
}

function newOfferClaim(campaign: OfferTerms, campaigns: ClaimsInput['campaigns']): CampaignClaim {
  const claim = { claim: 'new_offer', packageId: null, currency: null } as const;
  const before = followedOffer(campaign, campaigns);
  return before === null
    ? { ...claim, allowed: true, why: CLAIM_WORDS.newOffer(LOOK_BACK_DAYS) }
    : { ...claim, allowed: false, why: CLAIM_WORDS.goesOn(before.name, openUntil(before)) };
}
