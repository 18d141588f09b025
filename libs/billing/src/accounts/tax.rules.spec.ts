import { describe, expect, it } from 'vitest';
import { taxFor } from './tax.rules.js';

const seller = { country: 'NL', vatId: 'NL123456789B01', vatPermille: 210 };
const buyer = { country: 'NL', vatState: 'none' } as const;
const RATE = { kind: 'rate', ratePermille: 210, label: 'VAT', behaviour: 'exclusive' };

describe('which tax comes on top', () => {
  it.each([
    ["a buyer in the seller's country pays its rate", buyer, RATE],
    ['also with a verified VAT id', { country: 'NL', vatState: 'verified' }, RATE],
    ['a buyer without an address pays it', { country: null, vatState: 'none' }, RATE],
    [
      'an EU buyer with a verified VAT id owes it at home',
      { country: 'DE', vatState: 'verified' },
      { kind: 'reverse_charge' },
    ],
    ['one whose VAT id is being checked pays it', { country: 'DE', vatState: 'pending' }, RATE],
    [
      'one whose VAT id is not known to the tax office pays it',
      { country: 'DE', vatState: 'unverified' },
      RATE,
    ],
    ['one without a VAT id pays it', { country: 'GR', vatState: 'none' }, RATE],
    ['a buyer outside the EU pays none', { country: 'US', vatState: 'none' }, { kind: 'none' }],
    ['with whatever id', { country: 'GB', vatState: 'verified' }, { kind: 'none' }],
  ] as const)('%s', (_, who, expected) => {
    expect(taxFor(seller, who, 'exclusive', false)).toEqual(expected);
  });

  it('is none of a seller that is not registered, whoever buys', () => {
    expect(taxFor({ ...seller, vatId: null }, buyer, 'exclusive', false)).toEqual({ kind: 'none' });
  });

  it('crosses the border of the EU in neither direction', () => {
    expect(
      taxFor(
        { ...seller, country: 'CH', vatPermille: 81 },
        { country: 'DE', vatState: 'verified' },
        'exclusive',
        false,
      ),
    ).toEqual({
      kind: 'none',
    });
  });

  it("is Stripe's to work out while the switch is on", () => {
    expect(taxFor(seller, buyer, 'exclusive', true)).toEqual({ kind: 'stripe' });
  });
});
