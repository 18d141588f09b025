import { describe, expect, it } from 'vitest';
import { minorUnitExponent, toMajor, toMinor } from './money.js';

describe('minor units', () => {
  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['HUF', 2],
    ['XYZ', 2],
    ['constructor', 2],
    ['__proto__', 2],
  ])('of %s have %i places', (currency, places) => {
    expect(minorUnitExponent(currency)).toBe(places);
  });

  it('are rounded half up from what people write, and read back', () => {
    expect(toMinor(1.005, 'EUR')).toBe(101);
    expect(toMinor(1_234, 'JPY')).toBe(1_234);
    expect(toMajor(1_234, 'KWD')).toBe(1.234);
  });
});
