import { PACKAGES } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cacheSeconds, isLive, leftWords, offeredWords, offerWords, showsOffer } from './offer.js';

const OFFER = { startsAt: '2027-01-11T08:00:00.000Z', endsAt: '2027-01-29T17:00:00.000Z', usesLeft: 3 };
const END = Date.parse(OFFER.endsAt);

describe('the offer above a page', () => {
  it('is there in its last millisecond, and gone at its end', () => {
    expect(isLive(OFFER, END - 1)).toBe(true);
    expect(isLive(OFFER, END)).toBe(false);
  });

  it('is not there before its start, nor once its uses are gone', () => {
    expect(isLive(OFFER, Date.parse(OFFER.startsAt) - 1)).toBe(false);
    expect(isLive(OFFER, Date.parse(OFFER.startsAt))).toBe(true);
    expect(isLive({ ...OFFER, usesLeft: 0 }, END - 1)).toBe(false);
    expect(isLive({ ...OFFER, usesLeft: null }, END - 1)).toBe(true);
  });

  it('never stands on a page that is kept beyond its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: -86_400_000, max: 86_400_000 }), fc.nat(86_400), (before, most) => {
        const now = END - before;
        const kept = cacheSeconds(OFFER, now, most);
        expect(kept).toBeGreaterThanOrEqual(0);
        expect(kept).toBeLessThanOrEqual(most);
        if (kept > 0) expect(now + kept * 1000).toBeLessThanOrEqual(END);
      }),
    );
    expect(cacheSeconds(null, END, 300)).toBe(300);
  });

  it.each(['/', '/jobs', '/jobs/x', '/companies/x', '/pricing', '/hiring', '/sign-in'])(
    'stands on %s',
    (path) => {
      expect(showsOffer(path)).toBe(true);
    },
  );

  it.each([
    '/moderation',
    '/moderation/cases/1',
    '/admin',
    '/finance/orders',
    '/dev/mailbox',
    '/applications',
    '/apply/x',
    '/profile',
    '/hiring/postings/1/promote',
  ])('does not stand on %s', (path) => {
    expect(showsOffer(path)).toBe(false);
  });
});

describe('the words of an offer', () => {
  const ids = (of: (one: (typeof PACKAGES)[number]) => boolean) => PACKAGES.filter(of).map(({ id }) => id);

  it.each([
    [ids((one) => one.kind !== 'bundle' && one.onSale), 'promotions'],
    [ids((one) => one.kind === 'featured'), 'Featured'],
    [ids((one) => one.kind === 'featured' || one.kind === 'pinned'), 'Featured and Pinned'],
    [['featured-30'], 'Featured, 30 days'],
    [['bundle-small', 'highlight-7'], 'Highlight, 7 days and Small credit'],
  ])('name what it is on: %j as %s', (packageIds, words) => {
    expect(offeredWords(packageIds)).toBe(words);
  });

  it('say a percentage only where there is a former price to measure it against', () => {
    const packageIds = ids((one) => one.kind === 'featured');
    const offer = { packageIds, currency: null };
    expect(offerWords({ ...offer, percentOff: 50 })).toBe('50% off Featured');
    expect(offerWords({ ...offer, percentOff: null })).toBe('An offer on Featured');
  });

  it('name the currency of an amount, which readers of other prices do not get', () => {
    const packageIds = ids((one) => one.kind === 'featured');
    const words = offerWords({ percentOff: 20, packageIds, currency: 'EUR' });
    expect(words).toBe('20% off Featured paid in EUR');
  });

  it.each([
    [11 * 24 + 9, '11 days and 9 hours'],
    [24, '1 day'],
    [25, '1 day and 1 hour'],
    [3, '3 hours'],
    [0.5, '30 minutes'],
    [0.001, '1 minute'],
  ])('say what is left of %d hours', (hours, words) => {
    expect(leftWords(OFFER.endsAt, END - hours * 3_600_000)).toBe(words);
  });

  it('never say that more is left than is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 400 * 86_400_000 }), (left) => {
        const said = leftWords(OFFER.endsAt, END - left);
        let ms = 0;
        for (const [, count, unit] of said.matchAll(/(\d+) (day|hour|minute)/g))
          ms += Number(count) * { day: 86_400_000, hour: 3_600_000, minute: 60_000 }[unit as 'day'];
        expect(ms).toBeLessThanOrEqual(left);
        expect(left - ms).toBeLessThan(ms >= 86_400_000 ? 3_600_000 : ms >= 3_600_000 ? 3_600_000 : 60_000);
      }),
    );
  });
});
