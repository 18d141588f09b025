import type { CampaignState } from '@plainhire/contracts';
import { ELIGIBILITY_WORDS as WORDS } from './money-words.js';

/** When a campaign runs and how often it may be used. `uses` counts held and spent uses. */
export interface CampaignWindow {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelledAt: Date | null;
  /** At least 1, or null for any number. */
  readonly maxUses: number | null;
  readonly uses: number;
}

/** As a campaign, but its end may be open, and it is disabled rather than cancelled. */
export interface CouponWindow {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly disabledAt: Date | null;
  readonly maxUses: number | null;
  readonly uses: number;
}

export type CouponState = 'scheduled' | 'live' | 'ended' | 'exhausted' | 'disabled';

/**
 * Live in [startsAt, endsAt): at the last millisecond before the end it is, at the end it is not. What
 * ended stays ended, also when it was used up or cancelled later.
 */
export function campaignState(campaign: CampaignWindow, now: Date): CampaignState {
  const { cancelledAt, endsAt } = campaign;
  if (cancelledAt !== null && cancelledAt <= now && cancelledAt < endsAt) return 'cancelled';
  return windowState(campaign, now);
}

/** As `campaignState`; a coupon without an end runs until it is used up or disabled. */
export function couponState(coupon: CouponWindow, now: Date): CouponState {
  const { disabledAt, endsAt } = coupon;
  if (disabledAt !== null && disabledAt <= now && (endsAt === null || disabledAt < endsAt)) return 'disabled';
  return windowState(coupon, now);
}

function windowState(
  { startsAt, endsAt, maxUses, uses }: Omit<CouponWindow, 'disabledAt'>,
  now: Date,
): 'scheduled' | 'live' | 'ended' | 'exhausted' {
  if (endsAt !== null && now >= endsAt) return 'ended';
  if (now < startsAt) return 'scheduled';
  return maxUses !== null && uses >= maxUses ? 'exhausted' : 'live';
}

interface Terms {
  readonly kind: 'percent' | 'amount';
  readonly currency: string | null;
  readonly packageIds: readonly string[];
  readonly firstPurchaseOnly: boolean;
  readonly maxUsesPerCompany: number | null;
  /** For this company alone; null for everybody. */
  readonly companyId: string | null;
}

export type CampaignTerms = Terms & Omit<CampaignWindow, 'uses'>;
/** No package ids: every package. */
export type CouponTerms = Terms & Omit<CouponWindow, 'uses'>;

export interface Purchase {
  readonly companyId: string;
  readonly packageId: string;
  readonly currency: string;
  /** True while the company has never paid for an order. */
  readonly firstPurchase: boolean;
  /** Held and spent uses, this order's own hold left out. */
  readonly usesByCompany: number;
  readonly usesInAll: number;
  readonly now: Date;
}

type Reason =
  | 'scheduled'
  | 'ended'
  | 'exhausted'
  | 'cancelled'
  | 'unknown'
  | 'other-package'
  | 'other-currency'
  | 'not-first-purchase'
  | 'used-by-company';
export type EligibilityCode = `campaign.${Reason}` | `coupon.${Reason}`;
export type Eligibility =
  { readonly ok: true } | { readonly ok: false; readonly code: EligibilityCode; readonly why: string };

/** Whether this company may buy this package at this campaign's price now. */
export function eligible(campaign: CampaignTerms, purchase: Purchase): Eligibility {
  const state = campaignState({ ...campaign, uses: purchase.usesInAll }, purchase.now);
  return answer('campaign', 'offer', state, campaign, campaign.packageIds, purchase);
}

/** Whether this company may use this code for this package now. */
export function couponEligible(coupon: CouponTerms, purchase: Purchase): Eligibility {
  const state = couponState({ ...coupon, uses: purchase.usesInAll }, purchase.now);
  const packages = coupon.packageIds.length > 0 ? coupon.packageIds : [purchase.packageId];
  return answer('coupon', 'code', state, coupon, packages, purchase);
}

function answer(
  source: 'campaign' | 'coupon',
  thing: 'offer' | 'code',
  state: CampaignState | CouponState,
  terms: Terms & { readonly startsAt: Date; readonly endsAt: Date | null },
  packageIds: readonly string[],
  purchase: Purchase,
): Eligibility {
  const no = (reason: Reason, why: string): Eligibility => ({ ok: false, code: `${source}.${reason}`, why });
  // First of all: another company's offer is not spoken of, whatever its state.
  if (terms.companyId !== null && terms.companyId !== purchase.companyId)
    return no('unknown', WORDS.unknown(thing));
  if (state === 'scheduled') return no('scheduled', WORDS.scheduled(thing, terms.startsAt));
  if (state === 'ended') return no('ended', WORDS.ended(thing, terms.endsAt ?? purchase.now));
  if (state === 'cancelled' || state === 'disabled') return no('cancelled', WORDS.cancelled(thing));
  if (state === 'exhausted') return no('exhausted', WORDS.exhausted(thing));
  if (!packageIds.includes(purchase.packageId)) return no('other-package', WORDS.otherPackage(thing));
  if (terms.kind === 'amount' && terms.currency !== purchase.currency)
    return no('other-currency', WORDS.otherCurrency(thing, terms.currency ?? ''));
  if (terms.firstPurchaseOnly && !purchase.firstPurchase)
    return no('not-first-purchase', WORDS.notFirst(thing));
  if (terms.maxUsesPerCompany !== null && purchase.usesByCompany >= terms.maxUsesPerCompany)
    return no('used-by-company', WORDS.usedByCompany(thing));
  return { ok: true };
}
