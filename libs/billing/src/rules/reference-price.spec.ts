import { addDays } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  campaignClaims,
  type ClaimsInput,
  followedOffer,
  firstPurchaseHistory,
  offeredPrice,
  offerFigures,
  type OfferTerms,
  percentOfAll,
  percentOff,
  priceHistory,
  type PriceVersion,
  referencePrice,
} from './reference-price.js';

const DAY_0 = new Date('2026-06-01T00:00:00.000Z');
const day = (days: number) => addDays(DAY_0, days);
const LINE = { packageId: 'featured-7', currency: 'EUR', market: 'world' };

function price(amount: number | null, from: number, more: Partial<PriceVersion> = {}): PriceVersion {
  return { ...LINE, amount, validFrom: day(from), ...more };
}

function offer(percent: number, from: number, to: number, more: Partial<OfferTerms> = {}) {
  return {
    id: `offer-${String(from)}`,
    name: `Offer of day ${String(from)}`,
    kind: 'percent' as const,
    percent,
    amount: null,
    currency: null,
    packageIds: ['featured-7'],
    startsAt: day(from),
    endsAt: day(to),
    cancelledAt: null,
    exhaustedAt: null,
    companyId: null,
    firstPurchaseOnly: false,
    ...more,
  };
}

const at100 = (history: PriceVersion[], campaigns: OfferTerms[] = []) =>
  referencePrice({ ...LINE, startsAt: day(100), history, campaigns });

describe('the former price of an offer', () => {
  it('is the list price that was asked through the 30 days before', () => {
    expect(at100([price(4900, 0)])).toEqual({
      amount: 4900,
      from: day(70),
      reason: 'The lowest price openly offered in the 30 days before the offer began.',
    });
  });

  it.each<[string, PriceVersion[], OfferTerms[], number]>([
    ['the lower price before a rise within the window', [price(4900, 0), price(9900, 71)], [], 4900],
    ['the lower price after a cut within the window', [price(9900, 0), price(4900, 99)], [], 4900],
    ['the new price when the rise came 30 days before', [price(4900, 0), price(9900, 70)], [], 9900],
    ['the price of an offer that ended within the window', [price(4900, 0)], [offer(50, 40, 71)], 2450],
    ['the list price when the last offer ended 30 days before', [price(4900, 0)], [offer(50, 40, 70)], 4900],
    ['the price of an offer that is still live', [price(4900, 0)], [offer(20, 95, 130)], 3920],
    ['the lowest of several', [price(4900, 0)], [offer(20, 75, 80), offer(30, 82, 84)], 3430],
    [
      'the price of an offer until it was cancelled',
      [price(4900, 0)],
      [offer(50, 40, 99, { cancelledAt: day(72) })],
      2450,
    ],
    [
      'the list price when an offer was cancelled before the window',
      [price(4900, 0)],
      [offer(50, 40, 99, { cancelledAt: day(70) })],
      4900,
    ],
    [
      'the list price when an offer was used up before the window',
      [price(4900, 0)],
      [offer(50, 40, 99, { exhaustedAt: day(69) })],
      4900,
    ],
    [
      'the list price when only one company had the offer',
      [price(4900, 0)],
      [offer(50, 71, 99, { companyId: 'mill' })],
      4900,
    ],
    [
      'the list price when the offer was for a first purchase alone',
      [price(4900, 0)],
      [offer(50, 71, 99, { firstPurchaseOnly: true })],
      4900,
    ],
    [
      'the price of the offer for everybody beside a lower one for a first purchase',
      [price(4900, 0)],
      [offer(50, 71, 99, { firstPurchaseOnly: true }), offer(20, 80, 99)],
      3920,
    ],
    [
      'the list price when the offer was for another package',
      [price(4900, 0)],
      [offer(50, 71, 99, { packageIds: ['pinned-7'] })],
      4900,
    ],
    [
      'the list price when an amount was off in another currency',
      [price(4900, 0)],
      [offer(1, 71, 99, { kind: 'amount', percent: null, amount: 1000, currency: 'USD' })],
      4900,
    ],
    [
      'less an amount that was off in its currency',
      [price(4900, 0)],
      [offer(1, 71, 99, { kind: 'amount', percent: null, amount: 1000, currency: 'EUR' })],
      3900,
    ],
    [
      'its own, not that of another package, currency or market',
      [
        price(4900, 0),
        price(100, 80, { packageId: 'pinned-7' }),
        price(100, 80, { currency: 'USD' }),
        price(100, 80, { market: 'de' }),
      ],
      [],
      4900,
    ],
  ])('is %s', (_, history, campaigns, amount) => {
    expect(at100(history, campaigns)).toMatchObject({ amount, from: day(70) });
  });

  it.each<[string, PriceVersion[], OfferTerms[], RegExp]>([
    ['it never had a price', [], [], /not on sale through all of the 30 days/],
    ['it is new by less than 30 days', [price(4900, 70.001)], [], /not on sale through all/],
    ['it was off sale for a while', [price(4900, 0), price(null, 80), price(4900, 81)], [], /not on sale/],
    ['it went off sale at the end', [price(4900, 0), price(null, 99)], [], /not on sale through all/],
    ['it was given away', [price(4900, 0)], [offer(100, 75, 76)], /given away/],
  ])('is none where %s', (_, history, campaigns, why) => {
    const none = at100(history, campaigns);
    expect(none).toHaveProperty('none', expect.stringMatching(why));
  });

  it('is there again once the package was on sale for exactly 30 days', () => {
    expect(at100([price(4900, 0), price(null, 60), price(4900, 70)])).toMatchObject({ amount: 4900 });
  });
});

const amount = fc.integer({ min: 100, max: 10_000 });
const days = (max: number) => fc.integer({ min: 0, max });
const versions = fc
  .uniqueArray(fc.record({ amount: fc.option(amount, { freq: 8 }), from: days(120) }), {
    minLength: 1,
    maxLength: 6,
    selector: (one) => one.from,
  })
  .map((all) => all.map((one) => price(one.amount, one.from)));
const campaigns = fc
  .array(
    fc.record({
      percent: fc.integer({ min: 1, max: 99 }),
      from: days(120),
      length: fc.integer({ min: 1, max: 60 }),
      cancelled: fc.option(days(150), { freq: 3 }),
      companyId: fc.constantFrom(null, null, null, 'mill'),
    }),
    { maxLength: 6 },
  )
  .map((all) =>
    all.map((one, index) =>
      offer(one.percent, one.from, one.from + one.length, {
        id: `offer-${String(index)}`,
        cancelledAt: one.cancelled === null ? null : day(one.cancelled),
        companyId: one.companyId,
      }),
    ),
  );
const start = fc.integer({ min: 31, max: 150 });

describe('any former price', () => {
  it('is one that somebody could have read on each of the days, the lowest of them', () => {
    fc.assert(
      fc.property(versions, campaigns, start, (history, offers, startDay) => {
        const found = referencePrice({ ...LINE, startsAt: day(startDay), history, campaigns: offers });
        // Every change is at a day's beginning, so 30 looks at the shelf see everything.
        const seen = Array.from({ length: 30 }, (_, index) => {
          const now = day(startDay - 30 + index);
          const list = [...history]
            .sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())
            .find((one) => one.validFrom <= now)?.amount;
          if (list === undefined || list === null) return null;
          const live = offers.filter(
            (one) =>
              one.companyId === null &&
              one.startsAt <= now &&
              now < one.endsAt &&
              (one.cancelledAt === null || now < one.cancelledAt),
          );
          return Math.min(list, ...live.map((one) => list - Math.round((list * (one.percent ?? 0)) / 100)));
        });
        if (seen.includes(null)) expect(found).toHaveProperty('none');
        else expect(found).toMatchObject({ amount: Math.min(...(seen as number[])) });
      }),
      { numRuns: 1_000 },
    );
  });

  it('never changes by what comes after the start', () => {
    fc.assert(
      fc.property(
        versions,
        campaigns,
        versions,
        campaigns,
        start,
        (history, offers, later, more, startDay) => {
          const startsAt = day(startDay);
          const before = referencePrice({ ...LINE, startsAt, history, campaigns: offers });
          const after = referencePrice({
            ...LINE,
            startsAt,
            history: [...history, ...later.filter((one) => one.validFrom >= startsAt)],
            campaigns: [
              ...offers.map((one) => ({ ...one, cancelledAt: one.cancelledAt ?? startsAt })),
              ...more.filter((one) => one.startsAt >= startsAt),
            ],
          });
          expect(after).toEqual(before);
        },
      ),
    );
  });

  it('of an offer that follows another within 30 days is at most what the earlier one asked', () => {
    fc.assert(
      fc.property(
        amount,
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 29 }),
        campaigns,
        (list, percent, length, gap, others) => {
          const earlier = offer(percent, 40, 40 + length, { id: 'earlier' });
          const line = { ...LINE, history: [price(list, 0)], campaigns: [earlier] };
          const startsAt = day(40 + length + gap);
          const asked = offeredPrice({ ...line, at: day(40) })?.offered;
          expect(referencePrice({ ...line, startsAt })).toMatchObject({ amount: asked });
          const crowded = referencePrice({ ...line, campaigns: [earlier, ...others], startsAt });
          expect('amount' in crowded && crowded.amount).toBeLessThanOrEqual(asked!);
        },
      ),
    );
  });

  it('never rises by another public offer before the start', () => {
    fc.assert(
      fc.property(versions, campaigns, campaigns, start, (history, offers, more, startDay) => {
        const input = { ...LINE, startsAt: day(startDay), history };
        const few = referencePrice({ ...input, campaigns: offers });
        const many = referencePrice({ ...input, campaigns: [...offers, ...more] });
        expect('none' in many).toBe('none' in few);
        if ('amount' in few && 'amount' in many) expect(many.amount).toBeLessThanOrEqual(few.amount);
      }),
    );
  });
});

describe('the public price history', () => {
  const history = [price(4900, 0), price(5900, 50), price(6900, 200)];
  const offers = [offer(50, 20, 30), offer(10, 25, 60), offer(20, 150, 180)];
  const told = (now: number) => priceHistory({ ...LINE, history, campaigns: offers, now: day(now) });

  it('has a period for each price that was asked, and names the offer behind it', () => {
    expect(told(100)).toEqual([
      { from: day(0), to: day(20), list: 4900, offered: 4900, campaignId: null },
      { from: day(20), to: day(30), list: 4900, offered: 2450, campaignId: 'offer-20' },
      { from: day(30), to: day(50), list: 4900, offered: 4410, campaignId: 'offer-25' },
      { from: day(50), to: day(60), list: 5900, offered: 5310, campaignId: 'offer-25' },
      { from: day(60), to: null, list: 5900, offered: 5900, campaignId: null },
    ]);
  });

  it('tells the end of the live offer, and nothing else that is still to come', () => {
    expect(told(40).at(-1)).toMatchObject({ from: day(30), to: day(60), campaignId: 'offer-25' });
    expect(told(149).at(-1)).toMatchObject({ from: day(60), to: null });
    expect(told(0)).toEqual([{ from: day(0), to: null, list: 4900, offered: 4900, campaignId: null }]);
    expect(told(-1)).toEqual([]);
  });

  it('leaves a gap where the package was not on sale', () => {
    const gap = priceHistory({
      ...LINE,
      history: [price(4900, 0), price(null, 5), price(4900, 9)],
      campaigns: [],
      now: day(20),
    });
    expect(gap.map(({ from, to }) => [from, to])).toEqual([
      [day(0), day(5)],
      [day(9), null],
    ]);
  });

  it('covers each instant once, and agrees with what was asked then', () => {
    fc.assert(
      fc.property(
        versions,
        campaigns,
        days(200),
        fc.integer({ min: 0, max: 400 }),
        (all, some, now, half) => {
          const line = { ...LINE, history: all, campaigns: some };
          const periods = priceHistory({ ...line, now: day(now) });
          for (const [index, { from, to }] of periods.entries()) {
            if (to !== null) expect(to > from).toBe(true);
            const next = periods[index + 1];
            if (next) expect(to !== null && to <= next.from).toBe(true);
          }
          const instant = day(half / 2);
          if (half / 2 > now) return;
          const period = periods.find((one) => one.from <= instant && (one.to === null || instant < one.to));
          expect(period?.offered).toBe(offeredPrice({ ...line, at: instant })?.offered);
        },
      ),
    );
  });
});

describe('a percentage', () => {
  it.each([
    [4900, 2450, 50],
    [1001, 671, 32],
    [4900, 4900, null],
    [4900, 5000, null],
    [4900, 4899, null],
    [4900, 0, 100],
    [0, 0, null],
    [null, 100, null],
  ])('from %s to %i is %s', (was, now, percent) => {
    expect(percentOff(was, now)).toBe(percent);
  });

  it('never says more than is true, and says less by under one point', () => {
    fc.assert(
      fc.property(amount, amount, (was, now) => {
        const percent = percentOff(was, now) ?? 0;
        fc.pre(now <= was);
        expect(percent * was).toBeLessThanOrEqual((was - now) * 100);
        expect((percent + 1) * was).toBeGreaterThan((was - now) * 100);
      }),
    );
  });

  it('for all prices of an offer is the least of theirs, and none where one has none', () => {
    expect(percentOfAll([{ percentOff: 50 }, { percentOff: 40 }])).toBe(40);
    expect(percentOfAll([{ percentOff: 50 }, { percentOff: null }])).toBe(null);
    expect(percentOfAll([])).toBe(null);
  });
});

describe('the figures of an offer', () => {
  const history = [price(4900, 0)];
  const half = offer(50, 100, 110);

  it('hold the list price, the price, the former price and the true percentage', () => {
    expect(offerFigures({ ...LINE, campaign: half, history, campaigns: [half] })).toMatchObject({
      list: 4900,
      price: 2450,
      was: 4900,
      percentOff: 50,
    });
  });

  it('measure a list price that rose meanwhile against the frozen former price', () => {
    const risen = [...history, price(9000, 105)];
    const figures = { ...LINE, campaign: half, history: risen, campaigns: [half] };
    expect(offerFigures({ ...figures, at: day(106) })).toMatchObject({
      price: 4500,
      was: 4900,
      percentOff: 8,
    });
    const frozen = { amount: 4000, from: day(70), reason: 'frozen' };
    expect(offerFigures({ ...figures, at: day(106), reference: frozen })).toMatchObject({
      was: null,
      percentOff: null,
    });
  });

  it('are none where the package is not on sale, not in the offer, or nothing is off', () => {
    const input = { ...LINE, campaign: half, history, campaigns: [] };
    expect(offerFigures({ ...input, currency: 'USD' })).toBe(null);
    expect(offerFigures({ ...input, packageId: 'pinned-7' })).toBe(null);
    const dollars = offer(1, 100, 110, { kind: 'amount', percent: null, amount: 100, currency: 'USD' });
    expect(offerFigures({ ...input, campaign: dollars })).toBe(null);
  });

  it('show no former price for one company alone', () => {
    const alone = offer(50, 100, 110, { companyId: 'mill' });
    expect(offerFigures({ ...LINE, campaign: alone, history, campaigns: [] })).toMatchObject({
      price: 2450,
      was: null,
      percentOff: null,
    });
  });
});

describe('what a campaign may claim', () => {
  const claims = (campaign: ClaimsInput['campaign'], more: Partial<ClaimsInput> = {}) =>
    campaignClaims({ campaign, market: 'world', history: [price(4900, 0)], campaigns: [], ...more });
  const half = { ...offer(50, 100, 110), maxUses: null };
  const of = (claim: string, all: ReturnType<typeof claims>) => all.find((one) => one.claim === claim)!;

  it('is all of it when the offer is true', () => {
    expect(claims(half)).toEqual([
      {
        claim: 'was',
        packageId: 'featured-7',
        currency: 'EUR',
        allowed: true,
        why: '49.00 EUR was the lowest price openly offered from 10 August 2026, 00:00 UTC until the start; the offer asks 24.50 EUR.',
      },
      {
        claim: 'percent',
        packageId: 'featured-7',
        currency: 'EUR',
        allowed: true,
        why: '24.50 EUR is at least 50 % less than 49.00 EUR.',
      },
      {
        claim: 'limited',
        packageId: null,
        currency: null,
        allowed: true,
        why: 'The server ends it at 19 September 2026, 00:00 UTC.',
      },
      {
        claim: 'new_offer',
        packageId: null,
        currency: null,
        allowed: true,
        why: 'No public offer of these packages ran in the 30 days before it, so it goes on from none.',
      },
    ]);
  });

  it('is a lower percentage where the former price was lower than the list price', () => {
    const all = claims(half, { history: [price(3000, 0), price(4900, 90)] });
    expect(of('was', all).allowed).toBe(true);
    expect(of('percent', all)).toMatchObject({
      allowed: false,
      why: '24.50 EUR is only 18 % less than 30.00 EUR, rounded down. Say 18 %, not 50 %.',
    });
  });

  it('is no former price and no percentage where the last offer asked as little', () => {
    const all = claims(half, { campaigns: [offer(50, 80, 100), { ...offer(50, 100, 110) }] });
    expect(of('was', all)).toMatchObject({
      allowed: false,
      why: expect.stringMatching(/no less than 24.50 EUR/),
    });
    expect(of('percent', all)).toMatchObject({ allowed: false, why: expect.stringMatching(/no percentage/) });
    expect(of('new_offer', all)).toMatchObject({
      allowed: false,
      why: expect.stringMatching(/goes on from "Offer of day 80", which ran until 9 September 2026/),
    });
  });

  it('is no former price for a new package', () => {
    const all = claims(half, { history: [price(4900, 90)] });
    expect(of('was', all)).toMatchObject({ allowed: false, why: expect.stringMatching(/not on sale/) });
    expect(of('percent', all).allowed).toBe(false);
  });

  it('is nothing public for one company alone', () => {
    const all = claims({ ...half, companyId: 'mill' });
    expect(of('was', all)).toMatchObject({ allowed: false, why: expect.stringMatching(/one company/) });
    expect(of('percent', all).allowed).toBe(false);
  });

  it('is "limited" only with an end or a largest number of uses', () => {
    expect(of('limited', claims({ ...half, endsAt: null })).allowed).toBe(false);
    expect(of('limited', claims({ ...half, endsAt: null, maxUses: 20 })).why).toMatch(/after 20 uses/);
    expect(of('limited', claims({ ...half, maxUses: 20 })).why).toMatch(
      /or after 20 uses if that is earlier/,
    );
  });

  it('is the true percentage of an amount, and none under one per cent', () => {
    const less = (amount: number) => ({
      ...half,
      kind: 'amount' as const,
      percent: null,
      amount,
      currency: 'EUR',
    });
    expect(of('percent', claims(less(1000)))).toMatchObject({
      allowed: true,
      why: expect.stringMatching(/ 20 % /),
    });
    expect(of('was', claims(less(10))).allowed).toBe(true);
    expect(of('percent', claims(less(10)))).toMatchObject({
      allowed: false,
      why: expect.stringMatching(/1 %/),
    });
  });

  it('is said for each package and currency that is on sale at the start', () => {
    const all = claims(
      { ...half, packageIds: ['featured-7', 'pinned-7'] },
      {
        history: [
          price(4900, 0),
          price(5500, 0, { currency: 'USD' }),
          price(900, 0, { packageId: 'pinned-7' }),
          price(800, 0, { currency: 'GBP', market: 'gb' }),
          price(700, 105, { packageId: 'pinned-7', currency: 'USD' }),
        ],
      },
    );
    expect(all.filter((one) => one.claim === 'was').map((one) => [one.packageId, one.currency])).toEqual([
      ['featured-7', 'EUR'],
      ['featured-7', 'USD'],
      ['pinned-7', 'EUR'],
    ]);
  });
});

describe('the offer that another goes on from', () => {
  const next = offer(50, 100, 110);

  it('is the one of its packages that ended last within 30 days', () => {
    const offers = [offer(10, 20, 71), offer(10, 60, 99), offer(10, 80, 90), next];
    expect(followedOffer(next, offers)?.id).toBe('offer-60');
  });

  it.each<[string, OfferTerms]>([
    ['ended 30 days before', offer(10, 20, 70)],
    ['was for other packages', offer(10, 20, 99, { packageIds: ['pinned-7'] })],
    ['was for one company', offer(10, 20, 99, { companyId: 'mill' })],
    ['was cancelled before it began', offer(10, 80, 99, { cancelledAt: day(79) })],
    ['starts later', offer(10, 101, 120)],
  ])('is none that %s', (_, other) => {
    expect(followedOffer(next, [other, next])).toBe(null);
  });
});

describe('an offer for a first purchase', () => {
  const history = [price(4900, 0), price(5900, 45)];
  const first = offer(50, 40, 60, { firstPurchaseOnly: true });

  it('is measured against what everybody was asked, and is not on the shelf', () => {
    const figures = offerFigures({ ...LINE, campaign: first, history, campaigns: [first] });
    expect(figures).toMatchObject({ price: 2450, was: 4900, percentOff: 50 });
    expect(offeredPrice({ ...LINE, history, campaigns: [first], at: day(50) })?.offered).toBe(5900);
  });

  it('stands in the public history by itself, with its real prices and its end', () => {
    const at = (now: Date) =>
      firstPurchaseHistory({ ...LINE, history, campaigns: [first, offer(10, 50, 55)], now });
    expect(at(day(39))).toEqual([]);
    expect(at(day(41))).toEqual([
      { from: day(40), to: day(60), list: 4900, offered: 2450, campaignId: 'offer-40' },
    ]);
    expect(at(day(99))).toEqual([
      { from: day(40), to: day(45), list: 4900, offered: 2450, campaignId: 'offer-40' },
      { from: day(45), to: day(60), list: 5900, offered: 2950, campaignId: 'offer-40' },
    ]);
    expect(
      priceHistory({ ...LINE, history, campaigns: [first], now: day(99) }).map((one) => one.offered),
    ).toEqual([4900, 5900]);
  });
});
