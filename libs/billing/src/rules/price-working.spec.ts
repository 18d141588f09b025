import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareMoney } from './money-words.js';
import {
  candidateOf,
  type DiscountCandidate,
  priceOrder,
  type PriceInput,
  sayWorking,
  type TaxRule,
} from './price-working.js';
import { LARGEST_AMOUNT } from './rounding.js';

const VAT: TaxRule = { kind: 'rate', ratePermille: 200, label: 'VAT', behaviour: 'exclusive' };
const GROSS: TaxRule = { ...VAT, behaviour: 'inclusive' };

function percent(source: 'campaign' | 'coupon', off: number, more: Partial<DiscountCandidate> = {}) {
  const id = `${source}-${String(off)}`;
  return {
    source,
    id,
    label: id,
    stacksWith: 'none',
    kind: 'percent',
    percent: off,
    ...more,
  } as DiscountCandidate;
}

function less(
  source: 'campaign' | 'coupon',
  amount: number,
  currency = 'EUR',
  stacks = false,
): DiscountCandidate {
  const id = `${source}-less-${String(amount)}`;
  return {
    source,
    id,
    label: id,
    stacksWith: stacks ? 'campaign' : 'none',
    kind: 'amount',
    amount,
    currency,
  };
}

function order(more: Partial<PriceInput> = {}, amount = 4900, currency = 'EUR') {
  return priceOrder({
    listPrice: { amount, currency },
    discounts: [],
    creditAvailable: 0,
    tax: { kind: 'none' },
    ...more,
  });
}

const ids = (working: ReturnType<typeof order>) => working.discounts.map((one) => one.id);
const said = (working: ReturnType<typeof order>) => sayWorking(working, bareMoney);

describe('the price of an order', () => {
  it('takes the discount before the credit and the credit before tax', () => {
    const working = order({ discounts: [percent('campaign', 50)], creditAvailable: 450, tax: VAT });
    expect(working).toEqual({
      currency: 'EUR',
      list: 4900,
      discounts: [{ source: 'campaign', id: 'campaign-50', label: 'campaign-50', amount: 2450, percent: 50 }],
      discount: 2450,
      afterDiscount: 2450,
      credit: 450,
      creditSpared: false,
      net: 2000,
      tax: { kind: 'rate', label: 'VAT', ratePermille: 200, behaviour: 'exclusive', amount: 400 },
      total: 2400,
      steps: [
        { kind: 'list', label: 'List price', amount: 4900 },
        { kind: 'discount', label: 'campaign-50', amount: -2450 },
        { kind: 'credit', label: 'Credit', amount: -450 },
        { kind: 'tax', label: 'VAT 20 %', amount: 400 },
        { kind: 'total', label: 'Total', amount: 2400 },
      ],
    });
  });

  it('rounds a half up, once for the discount and once for the tax', () => {
    const working = order({ discounts: [percent('campaign', 50)], tax: { ...VAT, ratePermille: 100 } }, 4909);
    expect(working.discount).toBe(2455);
    expect(working.net).toBe(2454);
    expect(working.tax?.amount).toBe(245);
    expect(order({ tax: { ...VAT, ratePermille: 77 } }, 4987).tax?.amount).toBe(384);
    expect(order({ tax: { ...VAT, ratePermille: 50 } }, 10).tax?.amount).toBe(1);
  });

  it('takes an inclusive tax out of the discounted gross price', () => {
    const working = order({ discounts: [percent('campaign', 50)], tax: GROSS });
    expect(working).toMatchObject({ afterDiscount: 2450, net: 2042, total: 2450 });
    expect(working.tax?.amount).toBe(408);
  });

  it('has no total while Stripe works out the tax', () => {
    const working = order({ tax: { kind: 'stripe' } });
    expect(working).toMatchObject({ net: 4900, total: null, tax: { kind: 'stripe', amount: null } });
    expect(working.steps.map((step) => step.kind)).toEqual(['list']);
  });

  it('adds nothing under reverse charge and where there is no tax', () => {
    expect(order({ tax: { kind: 'reverse_charge' } })).toMatchObject({ total: 4900, tax: { amount: 0 } });
    expect(order()).toMatchObject({ total: 4900, tax: null });
  });

  it('comes to nothing at 100 % off, and leaves the credit alone then', () => {
    const working = order({ discounts: [percent('coupon', 100)], creditAvailable: 900, tax: VAT });
    expect(working).toMatchObject({ afterDiscount: 0, credit: 0, net: 0, total: 0 });
  });

  it.each<[string, Partial<PriceInput>, number?]>([
    ['a fraction', {}, 0.5],
    ['a negative price', {}, -1],
    ['a price past the range', {}, LARGEST_AMOUNT + 1],
    ['a total past the range', { tax: VAT }, LARGEST_AMOUNT],
    ['a negative credit', { creditAvailable: -1 }],
    ['a reduction of 0 %', { discounts: [percent('coupon', 0)] }],
    ['a reduction of 101 %', { discounts: [percent('coupon', 101)] }],
    ['a rate of more than 100 %', { tax: { ...VAT, ratePermille: 1001 } }],
    ['a rate finer than a tenth', { tax: { ...VAT, ratePermille: 77.5 } }],
  ])('refuses %s', (_, more, amount) => {
    expect(() => order(more, amount)).toThrow(RangeError);
  });
});

describe('the choice among discounts', () => {
  it('takes the cheapest single one where nothing stacks', () => {
    expect(ids(order({ discounts: [percent('campaign', 20), percent('coupon', 30)] }))).toEqual([
      'coupon-30',
    ]);
    expect(ids(order({ discounts: [percent('campaign', 20), less('coupon', 900)] }))).toEqual([
      'campaign-20',
    ]);
    expect(ids(order({ discounts: [percent('campaign', 20), percent('campaign', 30)] }))).toEqual([
      'campaign-30',
    ]);
  });

  it('puts a coupon that stacks on the price after the campaign', () => {
    const coupon = percent('coupon', 10, { stacksWith: 'campaign' });
    const working = order({ discounts: [coupon, percent('campaign', 50)] });
    expect(working.discounts.map(({ id, amount }) => [id, amount])).toEqual([
      ['campaign-50', 2450],
      ['coupon-10', 245],
    ]);
    expect(working.net).toBe(2205);
  });

  it('pairs a coupon with the campaign that makes the lowest price together with it', () => {
    const discounts = [
      percent('campaign', 50),
      less('campaign', 2500),
      percent('coupon', 60),
      less('coupon', 1000, 'EUR', true),
    ];
    expect(ids(order({ discounts }))).toEqual(['campaign-less-2500', 'coupon-less-1000']);
  });

  it('prefers the campaign at the same price, and one discount to two', () => {
    expect(ids(order({ discounts: [percent('coupon', 20), percent('campaign', 20)] }))).toEqual([
      'campaign-20',
    ]);
    const all = percent('campaign', 100);
    expect(ids(order({ discounts: [percent('coupon', 10, { stacksWith: 'campaign' }), all] }))).toEqual([
      'campaign-100',
    ]);
  });

  it('never stacks two campaigns or two coupons, whatever a campaign says of itself', () => {
    const discounts = [
      percent('campaign', 20, { stacksWith: 'campaign' }),
      percent('campaign', 30, { stacksWith: 'campaign' }),
      percent('coupon', 5, { stacksWith: 'campaign' }),
      percent('coupon', 6, { stacksWith: 'campaign' }),
    ];
    expect(ids(order({ discounts }))).toEqual(['campaign-30', 'coupon-6']);
  });

  it('spends no discount that takes nothing off', () => {
    expect(ids(order({ discounts: [less('coupon', 500, 'USD')] }))).toEqual([]);
    expect(ids(order({ discounts: [percent('campaign', 1)] }, 10))).toEqual([]);
  });

  it('reads candidates from rows, and only a coupon can stack', () => {
    const row = { id: 'a', label: 'A', kind: 'percent', percent: 10, amount: null, currency: null } as const;
    expect(candidateOf('coupon', { ...row, stacksWithCampaign: true })).toEqual({
      source: 'coupon',
      id: 'a',
      label: 'A',
      stacksWith: 'campaign',
      kind: 'percent',
      percent: 10,
    });
    expect(candidateOf('campaign', { ...row, stacksWithCampaign: true }).stacksWith).toBe('none');
    expect(candidateOf('coupon', row).stacksWith).toBe('none');
  });
});

describe('the working in words', () => {
  const half = [percent('campaign', 50)];
  it.each<[string, ReturnType<typeof order>]>([
    ['49.00 − 50 % = 24.50; VAT 20 % = 4.90; total 29.40', order({ discounts: half, tax: VAT })],
    ['49.00; VAT 7.7 % = 3.77; total 52.77', order({ tax: { ...VAT, ratePermille: 77 } })],
    ['49.00 − 10.00 = 39.00; total 39.00', order({ discounts: [less('coupon', 1000)] })],
    [
      '49.00 − 50 % = 24.50; − 10 % = 22.05; − 2.05 credit = 20.00; VAT 20 % = 4.00; total 24.00',
      order({
        discounts: [...half, percent('coupon', 10, { stacksWith: 'campaign' })],
        creditAvailable: 205,
        tax: VAT,
      }),
    ],
    ['49.00 − 49.00 credit = 0.00; VAT 20 % = 0.00; total 0.00', order({ creditAvailable: 9900, tax: VAT })],
    ['49.00 − 50 % = 24.50; total 24.50, of which VAT 20 % = 4.08', order({ discounts: half, tax: GROSS })],
    ['49.00 − 50 % = 24.50; plus tax', order({ discounts: half, tax: { kind: 'stripe' } })],
    ['49.00; reverse charge, so no tax; total 49.00', order({ tax: { kind: 'reverse_charge' } })],
    ['4901 − 50 % = 2450; VAT 20 % = 490; total 2940', order({ discounts: half, tax: VAT }, 4901, 'JPY')],
    [
      '4.901 − 50 % = 2.450; VAT 20 % = 0.490; total 2.940',
      order({ discounts: half, tax: VAT }, 4901, 'KWD'),
    ],
  ])('reads %s', (sentence, working) => {
    expect(said(working)).toBe(sentence);
  });
});

describe('what is too little to be charged', () => {
  it('leaves credit unused instead, and says so', () => {
    const working = order({ creditAvailable: 4_870, leastTotal: 50 });
    expect(working).toMatchObject({ credit: 4_850, creditSpared: true, net: 50, total: 50 });
    expect(working.steps[1]?.label).toBe('Credit, all but the least payment');
    expect(order({ creditAvailable: 4_900, leastTotal: 50 })).toMatchObject({
      ...{ credit: 4_900, creditSpared: false, total: 0 },
    });
  });

  it('is counted with its tax where that is known', () => {
    const working = order({ creditAvailable: 4_870, leastTotal: 50, tax: VAT });
    expect(working).toMatchObject({ credit: 4_858, net: 42, total: 50 });
    expect(order({ creditAvailable: 4_870, leastTotal: 50, tax: { kind: 'stripe' } }).net).toBe(50);
  });

  it('is not brought about by a discount: the next best that can be paid is taken', () => {
    const discounts = [percent('campaign', 50), less('coupon', 30, 'EUR', true)];
    const half = order({ discounts, leastTotal: 50 }, 100);
    expect(ids(half)).toEqual(['campaign-50']);
    expect(half.total).toBe(50);
    // With credit enough for the rest nothing has to be charged.
    expect(order({ discounts, leastTotal: 50, creditAvailable: 20 }, 100)).toMatchObject({
      ...{ discount: 80, credit: 20, total: 0 },
    });
    expect(order({ discounts: [percent('coupon', 100)], leastTotal: 50 }).total).toBe(0);
  });
});

const amount = fc.integer({ min: 0, max: 10_000_000 });
const candidate: fc.Arbitrary<DiscountCandidate> = fc
  .record({
    source: fc.constantFrom('campaign' as const, 'coupon' as const),
    id: fc.stringMatching(/^[a-f]{4}$/),
    stacksWith: fc.constantFrom('none' as const, 'campaign' as const),
    reduction: fc.oneof(
      fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 100 }) }),
      fc.record({
        kind: fc.constant('amount' as const),
        amount: fc.integer({ min: 1, max: 5_000_000 }),
        currency: fc.constantFrom('EUR', 'USD'),
      }),
    ),
  })
  .map(({ reduction, ...rest }) => ({ ...rest, label: rest.id, ...reduction }));
const candidates = fc.uniqueArray(candidate, { maxLength: 5, selector: (one) => one.id });
const rate = fc.integer({ min: 0, max: 1000 });
const behaviour = fc.constantFrom('exclusive' as const, 'inclusive' as const);
const taxRule: fc.Arbitrary<TaxRule> = fc.oneof(
  fc.record({ kind: fc.constant('rate' as const), ratePermille: rate, label: fc.constant('VAT'), behaviour }),
  fc.constantFrom<TaxRule>({ kind: 'reverse_charge' }, { kind: 'none' }, { kind: 'stripe' }),
);
const least = fc.integer({ min: 1, max: 20_000 });
const input: fc.Arbitrary<PriceInput> = fc.record({
  listPrice: fc.record({ amount, currency: fc.constant('EUR') }),
  discounts: candidates,
  creditAvailable: amount,
  tax: taxRule,
});

/** Every price that may be had, worked out the long way round, with exact fractions. */
function allPrices(list: number, discounts: readonly DiscountCandidate[]): number[] {
  const after = (price: number, one: DiscountCandidate): number => {
    if (one.kind === 'percent')
      return price - Number((BigInt(price) * BigInt(one.percent) * 2n + 100n) / 200n);
    return one.currency === 'EUR' ? Math.max(0, price - one.amount) : price;
  };
  const prices = [list];
  for (const one of discounts) {
    prices.push(after(list, one));
    for (const other of discounts)
      if (one.source === 'campaign' && other.source === 'coupon' && other.stacksWith === 'campaign')
        prices.push(after(after(list, one), other));
  }
  return prices;
}

describe('any price', () => {
  it('is the lowest that may be had, in whole units and never below nothing', () => {
    fc.assert(
      fc.property(input, (given) => {
        const working = priceOrder(given);
        expect(working.afterDiscount).toBe(Math.min(...allPrices(given.listPrice.amount, given.discounts)));
        const { list, discount, afterDiscount, credit, net } = working;
        for (const figure of [list, discount, afterDiscount, credit, net, working.tax?.amount, working.total])
          if (figure !== null && figure !== undefined) {
            expect(Number.isSafeInteger(figure)).toBe(true);
            expect(figure).toBeGreaterThanOrEqual(0);
          }
        expect(credit).toBe(Math.min(given.creditAvailable, afterDiscount));
      }),
      { numRuns: 1_000 },
    );
  });

  it('adds up, line by line', () => {
    fc.assert(
      fc.property(input, (given) => {
        const working = priceOrder(given);
        const { list, discount, credit, net, tax, total, steps, discounts } = working;
        expect(discounts.reduce((all, one) => all + one.amount, 0)).toBe(discount);
        const included = tax?.behaviour === 'inclusive' ? (tax.amount ?? 0) : 0;
        expect(net + included).toBe(list - discount - credit);
        if (total === null) {
          expect(given.tax.kind).toBe('stripe');
          return;
        }
        expect(total).toBe(net + (tax?.amount ?? 0));
        const added = steps.filter((step) => step.kind !== 'total');
        expect(added.reduce((all, step) => all + step.amount, 0) - included).toBe(total);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on the order in which discounts are given', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = { ...given, discounts: [...given.discounts].reverse() };
        expect(priceOrder(turned)).toEqual(priceOrder(given));
      }),
    );
  });

  it('is never higher with another candidate to choose from, or with more credit', () => {
    fc.assert(
      fc.property(input, candidate, amount, (given, another, more) => {
        const before = priceOrder(given);
        const chosen = priceOrder({ ...given, discounts: [...given.discounts, another] });
        expect(chosen.afterDiscount).toBeLessThanOrEqual(before.afterDiscount);
        const richer = priceOrder({ ...given, creditAvailable: given.creditAvailable + more });
        expect(richer.net).toBeLessThanOrEqual(before.net);
      }),
    );
  });

  it('is nothing or enough to be charged, and no higher for another candidate or more credit', () => {
    fc.assert(
      fc.property(input, least, candidate, amount, (free, leastTotal, another, more) => {
        const given = { ...free, leastTotal };
        const listed = priceOrder({ ...given, discounts: [], creditAvailable: 0 });
        fc.pre((listed.total ?? listed.net) >= leastTotal);
        const before = priceOrder(given);
        const toPay = before.total ?? before.net;
        expect(toPay === 0 || toPay >= leastTotal).toBe(true);
        expect(before.credit).toBeLessThanOrEqual(given.creditAvailable);
        const chosen = priceOrder({ ...given, discounts: [...given.discounts, another] });
        expect(chosen.afterDiscount).toBeLessThanOrEqual(before.afterDiscount);
        const richer = priceOrder({ ...given, creditAvailable: given.creditAvailable + more });
        for (const better of [chosen, richer]) expect(better.net).toBeLessThanOrEqual(before.net);
        // What could be charged anyway is as it was without a least.
        const plain = priceOrder(free);
        if ((plain.total ?? plain.net) >= leastTotal) expect(before).toEqual(plain);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has a tax within half a unit of the exact one', () => {
    fc.assert(
      fc.property(amount, rate, behaviour, (price, ratePermille, how) => {
        const tax: TaxRule = { kind: 'rate', ratePermille, label: 'VAT', behaviour: how };
        const working = order({ tax }, price);
        const whole = how === 'inclusive' ? 1000 + ratePermille : 1000;
        const off = (working.tax?.amount ?? Number.NaN) * whole - price * ratePermille;
        expect(off * 2).toBeLessThanOrEqual(whole);
        expect(off * 2).toBeGreaterThan(-whole);
      }),
    );
  });
});
