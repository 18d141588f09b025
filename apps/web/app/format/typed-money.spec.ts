import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPrice, priceFigure } from './money.js';
import { readCount, readMoment, readMoney, typedMoment, typedMoney } from './typed-money.js';

const currencies = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'ISK', 'TND');
const amounts = fc.integer({ min: 0, max: 100_000_000_000 });

describe('an amount that finance types', () => {
  it.each([
    ['49', 'EUR', 4900],
    ['49.5', 'EUR', 4950],
    ['49,50', 'EUR', 4950],
    [' 1,250.00 ', 'EUR', 125_000],
    ['1 250', 'EUR', 125_000],
    ["1'250", 'EUR', 125_000],
    ['0.01', 'EUR', 1],
    ['4900', 'JPY', 4900],
    ['4,900', 'JPY', 4900],
    ['1.234', 'KWD', 1234],
    ['1.2', 'KWD', 1200],
    ['49.000', 'EUR', 4900],
  ])('%s in %s is %d minor units', (typed, currency, minor) => {
    expect(readMoney(typed, currency)).toEqual({ minor });
  });

  it.each([
    ['', 'EUR', 'empty'],
    ['  ', 'EUR', 'empty'],
    ['free', 'EUR', 'unreadable'],
    ['-5', 'EUR', 'unreadable'],
    ['1,25,000', 'EUR', 'unreadable'],
    ['1.250,00', 'EUR', 'unreadable'],
    ['1e3', 'EUR', 'unreadable'],
    ['49.', 'EUR', 'unreadable'],
    ['49.999', 'EUR', 'too_precise'],
    ['49.5', 'JPY', 'too_precise'],
    ['1.2345', 'KWD', 'too_precise'],
    ['1,000,000,000.01', 'EUR', 'too_large'],
    ['9'.repeat(400), 'EUR', 'too_large'],
  ])('%j in %s is refused as %s', (typed, currency, wrong) => {
    expect(readMoney(typed, currency)).toEqual({ wrong });
  });

  it('is the amount that the pages write, in every currency and each of their ways', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(readMoney(priceFigure(minor, currency), currency)).toEqual({ minor });
        expect(readMoney(typedMoney(minor, currency), currency)).toEqual({ minor });
      }),
    );
  });

  it('is never another amount than the one that was read aloud: what is taken, formats back to what was typed', () => {
    const typed = fc
      .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.stringMatching(/^\d{0,4}$/))
      .map(([whole, part]) => (part === '' ? String(whole) : `${String(whole)}.${part}`));
    fc.assert(
      fc.property(typed, currencies, (text, currency) => {
        const read = readMoney(text, currency);
        if (!('minor' in read)) return;
        const shown = formatPrice(read.minor, currency).replace(/[^\d.]/g, '');
        expect(Number(shown)).toBe(Number(text));
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, currency) => {
        readMoney(text, currency);
      }),
    );
  });
});

describe('a moment that finance types', () => {
  it('is in UTC, and survives the way to the field and back to the minute', () => {
    expect(readMoment('2027-01-29T17:00')).toBe('2027-01-29T17:00:00.000Z');
    expect(readMoment(' 2027-01-29 17:00 ')).toBe('2027-01-29T17:00:00.000Z');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01Z'), max: new Date('2099-12-31Z'), noInvalidDate: true }),
        (at) => {
          const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000).toISOString();
          expect(readMoment(typedMoment(minute))).toBe(minute);
        },
      ),
    );
  });

  it.each(['', 'tomorrow', '2027-02-30T10:00', '2027-13-01T10:00', '2027-01-29', '2027-01-29T25:00'])(
    '%j is none',
    (typed) => {
      expect(readMoment(typed)).toBeNull();
    },
  );
});

describe('a number of uses that finance types', () => {
  it.each([
    ['', 'empty'],
    ['500', 500],
    ['1,000', 1000],
    ['0', null],
    ['-1', null],
    ['2.5', null],
    ['many', null],
  ])('%j is %j', (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });
});
