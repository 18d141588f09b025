import { parsePay } from '@plainhire/reference';
import { describe, expect, it } from 'vitest';
import { isInvented } from './salary.js';

describe('measuring pay', () => {
  it('knows a figure that the text does not hold', () => {
    const text = '€45,000 - €60k per year';
    const reading = parsePay(text);
    expect(isInvented(text, reading)).toBe(false);
    expect(isInvented('€45,000 per year', reading)).toBe(true);
    expect(isInvented('Competitive', parsePay('Competitive'))).toBe(false);
  });
});
