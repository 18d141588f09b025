import { FakeClock } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignState, couponEligible, type CouponTerms, eligible } from './campaign.rules.js';
import { candidateOf, priceOrder } from './price-working.js';
import {
  offeredPrice,
  offerFigures,
  type OfferTerms,
  type PriceVersion,
  referencePrice,
} from './reference-price.js';

/*
 * A small shop with a clock. It is run by the rules; beside it a witness writes down, hour by hour, the
 * price a stranger read on the shelf. Whatever finance does, no banner may show a former price that the
 * witness did not write down in the 30 days before the offer began.
 */

const LINE = { packageId: 'featured-7', currency: 'EUR', market: 'world' };
const HOUR = 3_600_000;
const WINDOW = 30 * 24 * HOUR;

type ShopCampaign = Omit<OfferTerms, 'exhaustedAt' | 'cancelledAt'> & {
  exhaustedAt: Date | null;
  cancelledAt: Date | null;
  readonly maxUses: number | null;
  readonly maxUsesPerCompany: null;
  readonly firstPurchaseOnly: boolean;
  uses: number;
};

class Shop {
  readonly clock = new FakeClock('2026-01-01T00:00:00.000Z');
  readonly history: PriceVersion[] = [{ ...LINE, amount: 10_000, validFrom: this.clock.now() }];
  readonly campaigns: ShopCampaign[] = [];
  readonly coupons: CouponTerms[] = [];
  /** What the witness saw: hour, price. */
  readonly seen: { readonly at: number; readonly price: number }[] = [];

  wait(hours: number): void {
    for (let hour = 0; hour < hours; hour += 1) {
      this.look();
      this.clock.advance({ hours: 1 });
    }
  }

  /** The shelf as the checkout would price it for a stranger without a code. */
  private look(): void {
    const now = this.clock.now();
    this.seen.push({ at: now.getTime(), price: this.buyAs('stranger', now, false) });
  }

  reprice(amount: number): void {
    const validFrom = this.clock.now();
    const last = this.history.at(-1)!;
    if (last.validFrom.getTime() === validFrom.getTime()) this.history.pop();
    this.history.push({ ...LINE, amount, validFrom });
  }

  campaign(
    percent: number,
    inHours: number,
    hours: number,
    maxUses: number | null,
    companyId: string | null,
    firstPurchaseOnly: boolean,
  ): void {
    const startsAt = new Date(this.clock.now().getTime() + inHours * HOUR);
    this.campaigns.push({
      id: `c${String(this.campaigns.length).padStart(3, '0')}`,
      kind: 'percent',
      percent,
      amount: null,
      currency: null,
      packageIds: ['featured-7'],
      startsAt,
      endsAt: new Date(startsAt.getTime() + hours * HOUR),
      firstPurchaseOnly,
      maxUsesPerCompany: null,
      maxUses,
      companyId,
      cancelledAt: null,
      exhaustedAt: null,
      uses: 0,
    });
  }

  cancel(index: number): void {
    const one = this.campaigns.at(index % Math.max(1, this.campaigns.length));
    if (one && campaignState(one, this.clock.now()) !== 'ended') one.cancelledAt ??= this.clock.now();
  }

  coupon(percent: number, stacks: boolean): void {
    this.coupons.push({
      kind: 'percent',
      currency: null,
      packageIds: [],
      firstPurchaseOnly: false,
      maxUsesPerCompany: null,
      companyId: null,
      startsAt: this.clock.now(),
      endsAt: null,
      disabledAt: null,
      maxUses: null,
      ...{ percent, stacks },
    });
  }

  /** Buys with the newest code, and counts the use. */
  buy(): void {
    this.buyAs('mill', this.clock.now(), true);
  }

  private buyAs(companyId: string, now: Date, withCode: boolean): number {
    const list = this.history.at(-1)!.amount!;
    const facts = { ...LINE, companyId, firstPurchase: false, usesByCompany: 0, now };
    const open = this.campaigns.filter((one) => eligible(one, { ...facts, usesInAll: one.uses }).ok);
    const candidates = open.map((one) => candidateOf('campaign', { ...one, label: one.id }));
    const coupon = this.coupons.at(-1) as (CouponTerms & { percent: number; stacks: boolean }) | undefined;
    if (withCode && coupon && couponEligible(coupon, { ...facts, usesInAll: 0 }).ok)
      candidates.push(
        candidateOf('coupon', {
          ...coupon,
          amount: null,
          id: 'code',
          label: 'Code',
          stacksWithCampaign: coupon.stacks,
        }),
      );
    const working = priceOrder({
      listPrice: { amount: list, currency: 'EUR' },
      discounts: candidates,
      creditAvailable: 0,
      tax: { kind: 'none' },
    });
    if (withCode)
      for (const { id } of working.discounts) {
        const used = this.campaigns.find((one) => one.id === id);
        if (!used) continue;
        used.uses += 1;
        if (used.maxUses !== null && used.uses >= used.maxUses) used.exhaustedAt = now;
      }
    return working.net;
  }

  /** Nothing that a page may show now is other than what the witness knows. */
  check(): void {
    const now = this.clock.now();
    for (const campaign of this.campaigns) {
      if (campaignState(campaign, now) !== 'live') continue;
      const { history, campaigns } = this;
      const figures = offerFigures({ ...LINE, campaign, history, campaigns, at: now });
      if (!figures || figures.was === null) {
        expect(figures?.percentOff ?? null).toBe(null);
        continue;
      }
      const start = campaign.startsAt.getTime();
      const shelf = this.seen.filter((one) => one.at >= start - WINDOW && one.at < start);
      expect(shelf).toHaveLength(30 * 24);
      expect(shelf.map((one) => one.price)).toContain(figures.was);
      expect(figures.was).toBe(Math.min(...shelf.map((one) => one.price)));
      expect(figures.price).toBeLessThan(figures.was);
      if (figures.percentOff !== null)
        expect(figures.was * (100 - figures.percentOff)).toBeGreaterThanOrEqual(figures.price * 100);
      expect(campaign.companyId).toBe(null);
    }
    const onShelf = offeredPrice({ ...LINE, history: this.history, campaigns: this.campaigns, at: now });
    expect(onShelf?.offered).toBe(this.buyAs('stranger', now, false));
  }
}

type Step = (shop: Shop) => void;
const percent = fc.integer({ min: 1, max: 90 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.integer({ min: 1, max: 20 * 24 }).map(
      (hours): Step =>
        (shop) =>
          shop.wait(hours),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Step>((shop) => shop.wait(30 * 24)) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 500, max: 20_000 }).map(
      (to): Step =>
        (shop) =>
          shop.reprice(to),
    ),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        percent,
        fc.integer({ min: 0, max: 72 }),
        fc.integer({ min: 1, max: 40 * 24 }),
        fc.constantFrom(null, null, 1, 2),
        fc.constantFrom(null, null, null, 'mill'),
        fc.constantFrom(false, false, false, true),
      )
      .map(
        (all): Step =>
          (shop) =>
            shop.campaign(...all),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(20).map(
      (index): Step =>
        (shop) =>
          shop.cancel(index),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(percent, fc.boolean()).map(
      (all): Step =>
        (shop) =>
          shop.coupon(...all),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Step>((shop) => shop.buy()) },
);

const steps = (minLength: number, maxLength: number) => fc.array(step, { minLength, maxLength, size: 'max' });

// Months of a shop in each case: on a busy machine they take minutes.
describe('a shop that is run by these rules', { timeout: 180_000 }, () => {
  it('shows no discount from a price that was not on its shelf in the 30 days before, whatever is done', () => {
    let shown = 0;
    fc.assert(
      fc.property(fc.constantFrom(24, 32 * 24), steps(10, 40), (hours, steps) => {
        const shop = new Shop();
        shop.wait(hours);
        for (const run of steps) {
          run(shop);
          shop.check();
          const now = shop.clock.now();
          const { history, campaigns } = shop;
          for (const campaign of campaigns)
            if (campaignState(campaign, now) === 'live')
              if (offerFigures({ ...LINE, campaign, history, campaigns, at: now })?.was) shown += 1;
        }
      }),
      { numRuns: 100 },
    );
    // The property would hold for a shop that never shows anything.
    expect(shown).toBeGreaterThan(100);
  });

  it('keeps the former price that it froze at the start, whatever happens to its offers afterwards', () => {
    fc.assert(
      fc.property(steps(0, 15), steps(5, 15), (before, after) => {
        const shop = new Shop();
        shop.wait(35 * 24);
        for (const run of before) run(shop);
        const startsAt = shop.clock.now();
        const look = () =>
          referencePrice({ ...LINE, startsAt, history: shop.history, campaigns: shop.campaigns });
        const frozen = look();
        // An instant later, since finance can still do something in the very same millisecond.
        shop.clock.advance({ ms: 1 });
        for (const run of after) run(shop);
        expect(look()).toEqual(frozen);
      }),
      { numRuns: 60 },
    );
  });
});
