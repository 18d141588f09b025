import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campaignState,
  type CampaignTerms,
  couponEligible,
  couponState,
  type CouponTerms,
  eligible,
  type Purchase,
} from './campaign.rules.js';

const START = new Date('2026-11-01T00:00:00.000Z');
const END = new Date('2026-12-01T00:00:00.000Z');
const shift = (instant: Date, ms: number) => new Date(instant.getTime() + ms);
const NOW = shift(START, 1);
const window = { startsAt: START, endsAt: END, cancelledAt: null, maxUses: null, uses: 0 };

describe('the state of a campaign', () => {
  it.each([
    ['scheduled', shift(START, -1)],
    ['live', START],
    ['live', shift(END, -1)],
    ['ended', END],
    ['ended', shift(END, 1)],
  ])('is %s at %s', (state, now) => {
    expect(campaignState(window, now)).toBe(state);
  });

  it('is exhausted at the last use, held ones counted, until its end', () => {
    expect(campaignState({ ...window, maxUses: 3, uses: 2 }, NOW)).toBe('live');
    expect(campaignState({ ...window, maxUses: 3, uses: 3 }, NOW)).toBe('exhausted');
    expect(campaignState({ ...window, maxUses: 3, uses: 4 }, NOW)).toBe('exhausted');
    expect(campaignState({ ...window, maxUses: 3, uses: 3 }, END)).toBe('ended');
    expect(campaignState({ ...window, maxUses: 3, uses: 3 }, shift(START, -1))).toBe('scheduled');
  });

  it('is cancelled from the moment on, and not once it had ended anyway', () => {
    expect(campaignState({ ...window, cancelledAt: NOW }, shift(NOW, -1))).toBe('live');
    expect(campaignState({ ...window, cancelledAt: NOW }, NOW)).toBe('cancelled');
    expect(campaignState({ ...window, cancelledAt: NOW }, END)).toBe('cancelled');
    expect(campaignState({ ...window, cancelledAt: END }, END)).toBe('ended');
    expect(campaignState({ ...window, cancelledAt: shift(START, -5) }, shift(START, -1))).toBe('cancelled');
  });

  it('is live exactly in its half-open window, and never again after it stopped', () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(day, day, fc.option(day), fc.array(day, { maxLength: 20 }), (from, days, cancel, clock) => {
        const campaign = {
          ...window,
          startsAt: shift(START, from),
          endsAt: shift(START, from + days + 1),
          cancelledAt: cancel === null ? null : shift(START, cancel),
        };
        let stopped = false;
        for (const at of clock.sort((a, b) => a - b)) {
          const state = campaignState(campaign, shift(START, at));
          const live = at >= from && at <= from + days && (cancel === null || at < cancel);
          expect(state === 'live').toBe(live);
          if (stopped) expect(['ended', 'cancelled']).toContain(state);
          stopped ||= state === 'ended' || state === 'cancelled';
        }
      }),
    );
  });
});

describe('the state of a coupon', () => {
  const coupon = { startsAt: START, endsAt: null, disabledAt: null, maxUses: null, uses: 0 };

  it('stays live without an end, and has a half-open window with one', () => {
    expect(couponState(coupon, shift(END, 1e12))).toBe('live');
    expect(couponState(coupon, shift(START, -1))).toBe('scheduled');
    expect(couponState({ ...coupon, endsAt: END }, shift(END, -1))).toBe('live');
    expect(couponState({ ...coupon, endsAt: END }, END)).toBe('ended');
  });

  it('is exhausted by its uses and disabled from the moment on', () => {
    expect(couponState({ ...coupon, maxUses: 1, uses: 1 }, NOW)).toBe('exhausted');
    expect(couponState({ ...coupon, disabledAt: NOW }, shift(NOW, -1))).toBe('live');
    expect(couponState({ ...coupon, disabledAt: NOW, maxUses: 1, uses: 1 }, NOW)).toBe('disabled');
  });
});

const terms: CampaignTerms = {
  kind: 'percent',
  currency: null,
  packageIds: ['featured-7', 'featured-14'],
  firstPurchaseOnly: false,
  maxUsesPerCompany: null,
  companyId: null,
  startsAt: START,
  endsAt: END,
  cancelledAt: null,
  maxUses: null,
};
const coupon: CouponTerms = { ...terms, endsAt: null, disabledAt: null };
const purchase: Purchase = {
  companyId: 'mill',
  packageId: 'featured-7',
  currency: 'EUR',
  firstPurchase: false,
  usesByCompany: 0,
  usesInAll: 0,
  now: NOW,
};

describe.each([
  ['campaign', (more: object, facts: object) => eligible({ ...terms, ...more }, { ...purchase, ...facts })],
  [
    'coupon',
    (more: object, facts: object) => couponEligible({ ...coupon, ...more }, { ...purchase, ...facts }),
  ],
] as const)('who may use a %s', (source, ask) => {
  const stopped = source === 'campaign' ? 'cancelledAt' : 'disabledAt';
  it.each<[string, object, object]>([
    ['any company', {}, {}],
    ['the company it is for', { companyId: 'mill' }, {}],
    ['a company at its first purchase', { firstPurchaseOnly: true }, { firstPurchase: true }],
    ['a company with a use left', { maxUsesPerCompany: 2 }, { usesByCompany: 1 }],
    ['whoever takes the last use', { maxUses: 9 }, { usesInAll: 8 }],
    ['a buyer in its currency', { kind: 'amount', currency: 'EUR' }, {}],
    ['a buyer in any currency when it is a percentage', { currency: null }, { currency: 'JPY' }],
    ['a buyer in the last millisecond', { endsAt: END }, { now: shift(END, -1) }],
  ])('%s may', (_, more, facts) => {
    expect(ask(more, facts)).toEqual({ ok: true });
  });

  it.each<[string, object, object, RegExp]>([
    ['scheduled', {}, { now: shift(START, -1) }, /begins at 1 November 2026, 00:00 UTC/],
    ['ended', { endsAt: END }, { now: END }, /ended at 1 December 2026, 00:00 UTC/],
    ['cancelled', { [stopped]: NOW }, {}, /taken back/],
    ['exhausted', { maxUses: 9 }, { usesInAll: 9 }, /as often as it may be/],
    ['unknown', { companyId: 'bakery' }, {}, /There is no such/],
    ['unknown', { companyId: 'bakery', endsAt: END }, { now: END }, /There is no such/],
    ['other-package', {}, { packageId: 'pinned-7' }, /not for this package/],
    ['other-currency', { kind: 'amount', currency: 'USD' }, {}, /amount in USD/],
    ['not-first-purchase', { firstPurchaseOnly: true }, {}, /first purchase/],
    ['used-by-company', { maxUsesPerCompany: 2 }, { usesByCompany: 2 }, /Your company has used/],
  ])('is refused as %s', (reason, more, facts, why) => {
    const answer = ask(more, facts);
    expect(answer).toMatchObject({ ok: false, code: `${source}.${reason}` });
    if (!answer.ok) expect(answer.why).toMatch(why);
  });
});

it('a coupon that names no packages is for all of them', () => {
  expect(couponEligible({ ...coupon, packageIds: [] }, { ...purchase, packageId: 'pinned-7' })).toEqual({
    ok: true,
  });
});
