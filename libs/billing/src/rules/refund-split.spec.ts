import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundAmount } from './refund.rules.js';
import { fitRefund, splitRefund } from './refund-split.js';

interface Row {
  state: 'under way' | 'succeeded' | 'failed';
  net: number;
  tax: number;
}

/** An order and its refunds, as settling keeps them. */
class Books {
  readonly rows: Row[] = [];

  constructor(
    readonly paidNet: number,
    readonly paidTax: number,
  ) {}

  back(states: readonly Row['state'][]): {
    paidNet: number;
    paidTax: number;
    backNet: number;
    backTax: number;
  } {
    const { paidNet, paidTax } = this;
    const rows = this.rows.filter(({ state }) => states.includes(state));
    const [backNet, backTax] = [
      rows.reduce((sum, { net }) => sum + net, 0),
      rows.reduce((sum, { tax }) => sum + tax, 0),
    ];
    return { paidNet, paidTax, backNet, backTax };
  }

  madeAtStripe(amount: number): Row {
    const row: Row = { state: 'under way', ...splitRefund(amount, this.back(['under way', 'succeeded'])) };
    this.rows.push(row);
    return row;
  }

  succeed(row: Row): void {
    Object.assign(row, fitRefund(row, this.back(['succeeded'])), { state: 'succeeded' });
    const { backNet, backTax } = this.back(['succeeded']);
    expect(backNet).toBeLessThanOrEqual(this.paidNet);
    expect(backTax).toBeLessThanOrEqual(this.paidTax);
  }
}

const paid = {
  net: fc.integer({ min: 0, max: 1_000_000 }),
  permille: fc.integer({ min: 0, max: 1_000 }),
};

describe('refunds made at Stripe', () => {
  it.each([
    [4_900, 1_029, [1_000, 1_000, 3_929]],
    [4_900, 980, [2_943, 2_937]],
    [4_900, 0, [1, 4_899]],
    [0, 0, [0]],
  ])('of %i and %i of tax, in parts of %j, come to both', (net, tax, parts) => {
    const books = new Books(net, tax);
    const rows = parts.map((part) => books.madeAtStripe(part));
    expect(rows.map((row) => row.net + row.tax)).toEqual(parts);
    for (const row of rows) books.succeed(row);
    expect(books.back(['succeeded'])).toMatchObject({ backNet: net, backTax: tax });
  });

  it('come to the whole net and tax, however they are split and whichever succeeds first', () => {
    fc.assert(
      fc.property(
        paid.net,
        paid.permille,
        fc.array(fc.record({ cut: fc.nat(1_000_000), turn: fc.nat(1_000), fails: fc.boolean() }), {
          minLength: 1,
          maxLength: 8,
        }),
        (net, permille, cuts) => {
          const tax = Math.round((net * permille) / 1_000);
          const books = new Books(net, tax);
          const waiting: { row: Row; turn: number; fails: boolean }[] = [];
          let left = net + tax;
          for (const [index, { cut, turn, fails }] of cuts.entries()) {
            const amount = index === cuts.length - 1 ? left : Math.min(left, cut);
            left -= amount;
            const row = books.madeAtStripe(amount);
            expect(row.net + row.tax).toBe(amount);
            waiting.push({ row, turn, fails });
          }
          waiting.sort((a, b) => a.turn - b.turn);
          for (const { row, fails } of waiting)
            if (fails) row.state = 'failed';
            else books.succeed(row);
          // What failed is made once more.
          const again = waiting.filter(({ fails }) => fails).map(({ row }) => row.net + row.tax);
          for (const row of again.map((amount) => books.madeAtStripe(amount))) books.succeed(row);
          expect(books.back(['succeeded'])).toMatchObject({ backNet: net, backTax: tax });
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('fit beside one of ours that was worked out before, whichever comes first', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        paid.permille,
        fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 1_000 }),
        fc.boolean(),
        (net, permille, cuts, ours, oursFirst) => {
          const tax = Math.round((net * permille) / 1_000);
          const books = new Books(net, tax);
          const amount = refundAmount('partial', {
            ...{ paidNet: net, paidTax: tax, refundedNet: 0, refundedTax: 0, totalDays: null, usedMs: 0 },
            net: Math.ceil((net * ours) / 1_000),
          });
          // Stripe knows nothing of it yet, so what is made there may leave no more than its sum.
          const mine: Row = { state: 'under way', net: amount.net, tax: amount.tax };
          let left = net + tax - mine.net - mine.tax;
          const rows = [...cuts, 1_000].map((part) => {
            const cut = part === 1_000 ? left : Math.floor((left * part) / 1_000);
            left -= cut;
            return books.madeAtStripe(cut);
          });
          books.rows.push(mine);
          for (const row of oursFirst ? [mine, ...rows] : [...rows, mine]) books.succeed(row);
          expect(books.back(['succeeded'])).toMatchObject({ backNet: net, backTax: tax });
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('is never booked for more than was paid', () => {
    const books = new Books(4_900, 1_029);
    books.succeed(books.madeAtStripe(5_000));
    books.succeed(books.madeAtStripe(5_000));
    expect(books.back(['succeeded'])).toMatchObject({ backNet: 4_900, backTax: 1_029 });
  });
});
