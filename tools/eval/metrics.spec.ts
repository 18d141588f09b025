import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  flagRates,
  mean,
  ndcg,
  precisionRecall,
  reciprocalRank,
  rounded,
  spansOf,
} from './metrics.js';

const relevant = new Map([
  ['a', 1],
  ['b', 1],
]);

describe('the measures of a ranking', () => {
  it('gives the place of the first relevant document', () => {
    expect(reciprocalRank(['x', 'a', 'b'], relevant)).toBe(0.5);
    expect(reciprocalRank(['x', 'y'], relevant)).toBe(0);
  });

  it('averages the precision over all that is relevant, found or not', () => {
    expect(averagePrecision(['a', 'x', 'b'], relevant)).toBeCloseTo((1 + 2 / 3) / 2);
    expect(averagePrecision(['a', 'x'], relevant)).toBe(0.5);
    expect(averagePrecision([], new Map())).toBe(0);
  });

  it('looks no deeper than asked, and wants no more than fits there', () => {
    expect(averagePrecision(['a', 'x', 'b'], relevant, 1)).toBe(1);
    expect(averagePrecision(['x', 'a'], relevant, 1)).toBe(0);
  });

  it('discounts by place and knows grades', () => {
    const graded = new Map([
      ['a', 3],
      ['b', 1],
    ]);
    expect(ndcg(['a', 'b'], graded, 10)).toBe(1);
    expect(ndcg(['b', 'a'], graded, 10)).toBeCloseTo((1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)));
    expect(ndcg(['x', 'a'], graded, 1)).toBe(0);
    expect(ndcg(['x'], new Map(), 10)).toBe(0);
  });
});

describe('the measures of what is found', () => {
  it('balances precision and recall', () => {
    const measured = precisionRecall({ hits: 2, found: 4, wanted: 8 });
    expect(measured.precision).toBe(0.5);
    expect(measured.recall).toBe(0.25);
    expect(measured.f1).toBeCloseTo(1 / 3);
    expect(precisionRecall({ hits: 0, found: 0, wanted: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  it('counts false alarms by source and leaves them out of the recall', () => {
    const rows = [
      { source: 'bad', wanted: true, flagged: true },
      { source: 'bad', wanted: true, flagged: false },
      { source: 'one', wanted: false, flagged: false },
      { source: 'two', wanted: false, flagged: true },
      { source: 'two', wanted: false, flagged: false },
    ];
    expect(flagRates(rows)).toEqual({ recall: 0.5, falseAlarms: { one: 0, two: 0.5 } });
  });

  it('reads spans that touch, that end the sentence and that lack their beginning', () => {
    expect(spansOf(['B', 'I', 'B', 'O', 'B-skill', 'I-skill'])).toEqual(['0-2', '2-3', '4-6']);
    expect(spansOf(['O', 'I', 'O'])).toEqual(['1-2']);
    expect(spansOf([])).toEqual([]);
  });
});

describe('numbers of an answer', () => {
  it('means nothing as nought, and rounds at every depth', () => {
    expect(mean([])).toBe(0);
    expect(rounded({ a: 0.123456, b: [1 / 3], c: 'x', d: null })).toEqual({
      a: 0.1235,
      b: [0.3333],
      c: 'x',
      d: null,
    });
  });
});
