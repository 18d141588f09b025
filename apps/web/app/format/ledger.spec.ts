import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitAmount, unitFigure, unitSums } from './ledger.js';

const line = fc.record({
  unit: fc.constantFrom('EUR', 'USD', 'IMP'),
  amount: fc.integer({ min: -1_000_000, max: 1_000_000 }),
});

describe('the sums of ledger lines', () => {
  it('keep units and sides apart, and say by how much they differ', () => {
    const lines = [
      { unit: 'EUR', amount: 2940 },
      { unit: 'IMP', amount: 500 },
      { unit: 'EUR', amount: -2450 },
      { unit: 'EUR', amount: -490 },
      { unit: 'IMP', amount: -400 },
    ];
    expect(unitSums(lines)).toEqual([
      { unit: 'EUR', debit: 2940, credit: 2940, off: 0 },
      { unit: 'IMP', debit: 500, credit: 400, off: 100 },
    ]);
    expect(unitSums([])).toEqual([]);
  });

  it('are balanced exactly where the lines of the unit come to zero, in any order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        for (const { unit, debit, credit, off } of unitSums([...lines].reverse())) {
          const sum = lines.reduce((all, one) => all + (one.unit === unit ? one.amount : 0), 0);
          expect(off).toBe(sum);
          expect(debit - credit).toBe(sum);
          expect(Math.min(debit, credit)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('are written as money or as a number of impressions', () => {
    expect([unitFigure(2940, 'EUR'), unitFigure(1500, 'IMP')]).toEqual(['29.40', '1,500']);
    expect([unitAmount(2940, 'EUR'), unitAmount(1500, 'IMP')]).toEqual(['€29.40', '1,500']);
  });
});
