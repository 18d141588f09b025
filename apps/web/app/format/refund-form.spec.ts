import { describe, expect, it } from 'vitest';
import {
  askedSum,
  creditEnding,
  endedBy,
  needsSecond,
  partsBack,
  type Refundable,
  readRefund,
  refundMeans,
} from './refund-form.js';

const one = (kind: Refundable['kind'], more: Partial<Refundable> = {}): Refundable => ({
  kind,
  net: 2450,
  tax: 490,
  credit: 0,
  creditTaken: 0,
  endsPromotion: kind !== 'partial',
  secondPerson: false,
  aloneUpTo: null,
  said: '',
  ...more,
});
const all = [one('full'), one('partial'), one('company_fault', { net: 0, tax: 0 })];
const typed = {
  ...{ kind: 'partial', net: '10.00', reason: ' For the delay ' },
  ...{ way: 'stripe', reference: 'left over' },
};

describe('the refund form', () => {
  it('reads the amount once, in minor units, and only of the kind that has one', () => {
    expect(readRefund(typed, all, 'EUR')).toEqual({
      refund: { kind: 'partial', net: 1000, reason: 'For the delay' },
    });
    expect(readRefund({ ...typed, kind: 'full', net: 'nonsense' }, all, 'EUR')).toEqual({
      refund: { kind: 'full', reason: 'For the delay' },
    });
    expect(readRefund({ ...typed, net: '24.50' }, all, 'EUR')).toHaveProperty('refund.net', 2450);
  });

  it.each([
    ['/net', { net: '24.51' }],
    ['/net', { net: '' }],
    ['/net', { net: '0.00' }],
    ['/net', { net: '10.005' }],
    ['/net', { net: '-10' }],
    ['/reason', { reason: ' a ' }],
    ['/reference', { way: 'outside', reference: ' a ' }],
    ['/kind', { kind: '' }],
    ['/kind', { kind: 'unused_days' }],
  ])('is refused at %s where the form says %j', (pointer, change) => {
    const read = readRefund({ ...typed, ...change }, all, 'EUR');
    expect('errors' in read && read.errors.map((error) => error.pointer)).toEqual([pointer]);
  });

  it('takes the reference of what was paid outside Stripe, and of nothing else', () => {
    expect(readRefund({ ...typed, way: 'outside', reference: ' T-17 ' }, all, 'EUR')).toEqual({
      refund: { kind: 'partial', net: 1000, reason: 'For the delay', outside: { reference: 'T-17' } },
    });
    expect(readRefund(typed, all, 'EUR')).not.toHaveProperty('refund.outside');
    expect(needsSecond({ kind: 'full', reason: '', outside: { reference: 'T-17' } }, one('full'))).toBe(true);
  });

  it('names all that is wrong at once', () => {
    const read = readRefund({ ...typed, kind: 'partial', net: 'ten', reason: '' }, all, 'EUR');
    expect('errors' in read && read.errors.map((error) => error.pointer)).toEqual(['/net', '/reason']);
  });
});

describe('what has ended by a refund', () => {
  it.each([
    ['unused_days', 'succeeded', 'unused_days'],
    ['company_fault', 'waiting_approval', 'company_fault'],
    ['full', 'failed', null],
    ['full', 'refused', null],
    ['partial', 'succeeded', null],
  ] as const)('after %s that is %s is by %s', (kind, state, by) => {
    expect(endedBy([{ kind, state }])).toBe(by);
  });
});

describe('what a refund would do', () => {
  it('is said with its figures and its consequence before it is chosen', () => {
    expect(refundMeans(one('full'), 'EUR')).toBe('€24.50 and €4.90 VAT back. The promotion ends.');
    expect(refundMeans(one('full', { credit: 500, secondPerson: true }), 'EUR')).toBe(
      '€24.50 and €4.90 VAT and €5.00 as credit back. The promotion ends. Waits for a second person.',
    );
    expect(refundMeans(one('company_fault', { net: 0, tax: 0 }), 'EUR')).toBe(
      'No money goes back. The promotion ends.',
    );
    expect(refundMeans(one('partial'), 'EUR')).toBe(
      'Up to €24.50 before VAT, and the VAT on it. The promotion goes on.',
    );
    expect(refundMeans(one('partial', { aloneUpTo: 1000 }), 'EUR')).toBe(
      'Up to €24.50 before VAT, and the VAT on it. The promotion goes on. Above €10.00 before VAT it waits for a second person.',
    );
    expect(refundMeans(one('full', { creditTaken: 500 }), 'EUR')).toBe(
      '€24.50 and €4.90 VAT back. The promotion ends. €5.00 of credit that is not spent ends.',
    );
    expect(partsBack(one('full', { tax: 0 }), 'EUR')).toEqual(['€24.50']);
  });

  it('says of an amount whether it waits for a second person, and which credit ends', () => {
    const partial = one('partial', { aloneUpTo: 1000, creditTaken: 500 });
    const ask = (net: number) => ({ kind: 'partial' as const, net, reason: '' });
    expect([1000, 1001].map((net) => needsSecond(ask(net), partial))).toEqual([false, true]);
    expect([1950, 1951, 2450].map((net) => creditEnding(ask(net), partial))).toEqual([0, 1, 500]);
  });

  it('is one sum in the question, credit apart, and none where nothing goes back', () => {
    expect(askedSum({ kind: 'full', reason: '' }, one('full'), 'EUR')).toBe('€29.40');
    expect(askedSum({ kind: 'full', reason: '' }, one('full', { credit: 500 }), 'EUR')).toBe(
      '€29.40 and €5.00 as credit',
    );
    expect(askedSum({ kind: 'partial', net: 1000, reason: '' }, one('partial'), 'EUR')).toBe(
      '€10.00 and its VAT',
    );
    expect(askedSum({ kind: 'partial', net: 1000, reason: '' }, one('partial', { tax: 0 }), 'EUR')).toBe(
      '€10.00',
    );
    const nothing = one('company_fault', { net: 0, tax: 0 });
    expect(askedSum({ kind: 'company_fault', reason: '' }, nothing, 'EUR')).toBeNull();
  });
});
