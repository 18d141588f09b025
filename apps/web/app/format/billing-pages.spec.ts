import type { PackageView, PostingResults, PriceHistoryView, QuoteView } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableMoment } from './dates.js';
import { figuresOf, shownSum } from './figures.js';
import { formatPrice, priceFigure } from './money.js';
import { drawDays, ratesOf, rateWords } from './posting-days.js';
import { columnsOf, historyCsv, lastOffer, lengthsOf, nameOfId } from './price-periods.js';

describe('a price', () => {
  it.each([
    [3_000, 'EUR', '€30.00', '30.00'],
    [-9_000, 'EUR', '-€90.00', '− 90.00'],
    [3_000, 'JPY', 'JP¥3,000', '3,000'],
    [3_000, 'KWD', 'KWD 3.000', '3.000'],
  ])('of %d %s has every place of its currency', (minor, currency, price, figure) => {
    expect(formatPrice(minor, currency).replaceAll('\u00a0', ' ')).toBe(price);
    expect(priceFigure(minor, currency)).toBe(figure);
  });

  it('is compared by what was shown, and read back for the words alone', () => {
    const quote = { working: { net: 9000, total: 10890, currency: 'EUR' } } as QuoteView;
    expect(figuresOf(quote)).toBe('9000|10890|EUR');
    expect(shownSum(figuresOf(quote))).toEqual({ amount: 10890, currency: 'EUR' });
    const taxed = { working: { net: 9000, total: null, currency: 'EUR' } } as QuoteView;
    expect(shownSum(figuresOf(taxed))).toEqual({ amount: 9000, currency: 'EUR' });
    for (const typed of ['', 'x', '1|2|<b>', '1|-2|EUR', '1|1e99|EUR', '1|2.5|EUR'])
      expect(shownSum(typed)).toBeNull();
  });
});

describe('the file of prices', () => {
  const history: PriceHistoryView = {
    currency: 'EUR',
    currencies: ['EUR'],
    packages: [
      {
        id: 'featured-30',
        kind: 'featured',
        days: 30,
        periods: [
          {
            from: '2027-01-11T08:00:00.000Z',
            to: '2027-01-29T17:00:00.000Z',
            list: 18_000,
            offered: 9_000,
            campaign: { id: '019abc00-0000-7000-8000-000000000001', name: ' =cmd|" /C', was: 18_000 },
            sold: 2,
          },
          {
            from: '2026-06-01T00:00:00.000Z',
            to: null,
            list: 18_000,
            offered: 18_000,
            campaign: null,
            sold: 40,
          },
        ],
        firstPurchases: [
          {
            from: '2026-09-01T00:00:00.000Z',
            to: '2026-09-08T00:00:00.000Z',
            list: 18_000,
            offered: 13_500,
            campaign: { id: '019abc00-0000-7000-8000-000000000002', name: 'Welcome', was: null },
            sold: 1,
          },
        ],
      },
    ],
  };

  it('has a line for each period, and no name that a spreadsheet would run', () => {
    expect(historyCsv(history).split('\r\n')).toEqual([
      'package,currency,from,to,list_minor,offered_minor,offer,former_minor,paid_by,for',
      `featured-30,EUR,2027-01-11T08:00:00.000Z,2027-01-29T17:00:00.000Z,18000,9000,"' =cmd|"" /C",18000,2,everybody`,
      'featured-30,EUR,2026-06-01T00:00:00.000Z,,18000,18000,,,40,everybody',
      'featured-30,EUR,2026-09-01T00:00:00.000Z,2026-09-08T00:00:00.000Z,18000,13500,Welcome,,1,first_purchase',
      '',
    ]);
  });

  it('knows the last offer that is not the one that runs', () => {
    expect(lastOffer(history, '019abc00-0000-7000-8000-000000000001')).toBeNull();
    expect(lastOffer(history, null)?.from).toBe('2027-01-11T08:00:00.000Z');
  });
});

describe('packages', () => {
  it('stand as columns of one length, the smallest first', () => {
    const items = ['digest-30', 'featured-30', 'pinned-30', 'highlight-30', 'featured-7', 'bundle-small'].map(
      (id) => {
        const [kind, days] = id.split('-');
        return { id, kind, days: days === 'small' ? null : Number(days) } as PackageView;
      },
    );
    expect(columnsOf(items, 30).map(({ id }) => id)).toEqual([
      'highlight-30',
      'featured-30',
      'pinned-30',
      'digest-30',
    ]);
    expect(lengthsOf(items)).toEqual([7, 30]);
  });

  it('have names, those of an older price book too', () => {
    expect(nameOfId('featured-30')).toBe('Featured, 30 days');
    expect(nameOfId('bundle-large')).toBe('Large credit');
    expect(nameOfId('gone-3')).toBe('gone-3');
  });

  it('name a moment by its day at midnight, and with its time otherwise', () => {
    expect(tableMoment('2026-06-01T00:00:00Z')).toBe('1 Jun 2026');
    expect(tableMoment('2027-01-11T09:00:00Z')).toBe('11 Jan 2027, 09:00');
  });
});

describe('days of a posting', () => {
  type Day = PostingResults['days'][number];
  const day = fc.record({
    day: fc.constant('2027-01-01'),
    promoted: fc.boolean(),
    impressions: fc.nat(100_000),
    promotedImpressions: fc.nat(100),
    clicks: fc.nat(1_000),
    applications: fc.nat(50),
  });

  it('are compared a day against a day', () => {
    const days = [
      {
        day: '2027-01-01',
        promoted: false,
        impressions: 10,
        promotedImpressions: 0,
        clicks: 2,
        applications: 0,
      },
      {
        day: '2027-01-02',
        promoted: true,
        impressions: 50,
        promotedImpressions: 40,
        clicks: 9,
        applications: 1,
      },
      {
        day: '2027-01-03',
        promoted: true,
        impressions: 70,
        promotedImpressions: 60,
        clicks: 12,
        applications: 2,
      },
    ] satisfies Day[];
    expect(ratesOf(days)).toEqual({
      promotedDays: 2,
      organicDays: 1,
      promoted: { impressions: 60, clicks: 10.5, applications: 1.5 },
      organic: { impressions: 10, clicks: 2, applications: 0 },
    });
    expect(ratesOf(days.slice(0, 1)).promoted).toBeNull();
    expect([rateWords(1240), rateWords(10.5), rateWords(0.333), rateWords(3)]).toEqual([
      '1,240',
      '10.5',
      '0.3',
      '3',
    ]);
  });

  it('are drawn inside the drawing, from zero, each promoted day in a band', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 90 }), (days) => {
        const drawn = drawDays(days);
        for (const { bars, floor, most } of drawn.panels) {
          expect(bars).toHaveLength(days.length);
          for (const bar of bars) {
            expect(bar.x).toBeGreaterThanOrEqual(0);
            expect(bar.x + bar.width).toBeLessThanOrEqual(drawn.width + 0.02);
            expect(bar.y + bar.height).toBeCloseTo(floor, 1);
          }
          expect(most).toBeGreaterThan(0);
        }
        const wide = drawn.width / days.length;
        const inBands = drawn.bands.reduce((sum, { width }) => sum + width, 0);
        expect(inBands).toBeCloseTo(days.filter(({ promoted }) => promoted).length * wide, 0);
      }),
    );
  });
});
