import { minorUnitExponent } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { decimalsOf, formatPrice, toMinor } from '../../apps/web/app/format/money.js';

describe('the minor units of a currency', () => {
  it('are the same on the pages and behind them, for every currency there is', () => {
    const codes = [...Intl.supportedValuesOf('currency'), 'XYZ'];
    const differ = codes.filter((code) => decimalsOf(code) !== minorUnitExponent(code));
    expect(differ).toEqual([]);
  });

  it('are read and written alike where shops leave the decimals out', () => {
    expect(toMinor('60000', 'HUF')).toBe(6_000_000);
    expect(formatPrice(6_000_000, 'HUF')).toBe('HUF 60,000.00'.replace(' ', '\u00a0'));
  });
});
