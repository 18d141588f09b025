import { minorUnitExponent } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, ratesOn } from './convert.js';
import { CURRENCIES, isCurrency } from './currencies.js';
import { RATE_TABLES } from './rates.js';

describe('currencies', () => {
  it('knows the usual ones by code and name', () => {
    expect(CURRENCIES.find((currency) => currency.code === 'EUR')?.name).toBe('Euro');
    expect(isCurrency('SEK')).toBe(true);
    expect(isCurrency('EURO')).toBe(false);
  });

  it('has rates for currencies that exist, newest table first', () => {
    for (const table of RATE_TABLES)
      for (const code of Object.keys(table.perEuro)) expect(isCurrency(code), code).toBe(true);
    expect(RATE_TABLES.map((table) => table.date)).toEqual(
      RATE_TABLES.map((table) => table.date)
        .toSorted()
        .toReversed(),
    );
  });
});

describe('convert', () => {
  it('keeps the currency it is in', () => {
    expect(convert({ amount: 4900, currency: 'EUR' }, 'EUR')).toEqual({ amount: 4900, currency: 'EUR' });
  });

  it('minds minor units: yen have none, dinars have three', () => {
    expect(convert({ amount: 10_000, currency: 'EUR' }, 'JPY')).toEqual({ amount: 16_306, currency: 'JPY' });
    expect(convert({ amount: 10_000, currency: 'EUR' }, 'KWD')).toEqual({ amount: 32_000, currency: 'KWD' });
  });

  it('answers null for a currency without a rate', () => {
    expect(convert({ amount: 1, currency: 'EUR' }, 'XTS')).toBeNull();
  });

  it('falls back to the oldest table for days before it', () => {
    expect(ratesOn('1999-01-01')).toBe(RATE_TABLES.at(-1));
    expect(ratesOn()).toBe(RATE_TABLES[0]);
  });

  it('comes back to where it began, within one unit of the coarser currency', () => {
    const codes = Object.keys(ratesOn().perEuro);
    fc.assert(
      fc.property(
        fc.constantFrom(...codes),
        fc.constantFrom(...codes),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        (from, to, amount) => {
          const there = convert({ amount, currency: from }, to);
          const back = there && convert(there, from);
          const { perEuro } = ratesOn();
          const unit =
            ((perEuro[from] ?? 1) * 10 ** minorUnitExponent(from)) /
            ((perEuro[to] ?? 1) * 10 ** minorUnitExponent(to));
          return back !== null && Math.abs(back.amount - amount) <= Math.max(1, unit) + amount * 1e-9;
        },
      ),
    );
  });
});
