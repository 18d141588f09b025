import { CampaignRequest, CouponRequest, PriceRequest } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { campaignBody, couponBody, inOwnWords, leastPercent, priceBody } from './finance-forms.js';
import type { FormTree } from './form-tree.js';

const NOW = Date.UTC(2027, 0, 11, 8);
const campaign: FormTree = {
  name: 'January offer',
  kind: 'percent',
  percent: '50',
  amount: '',
  currency: 'EUR',
  packageIds: ['featured-7', 'featured-14'],
  startsAt: '',
  endsAt: '2027-01-29T17:00',
  maxUses: '1,000',
  maxUsesPerCompany: '',
  firstPurchaseOnly: ['yes'],
  companyId: '',
};

describe('the campaign form', () => {
  it('becomes what the API takes, an empty start being now', () => {
    const { body, own } = campaignBody(campaign, NOW);
    expect(own).toEqual({});
    expect(CampaignRequest.parse(body)).toMatchObject({
      percent: 50,
      amount: null,
      currency: null,
      startsAt: '2027-01-11T08:00:00.000Z',
      endsAt: '2027-01-29T17:00:00.000Z',
      maxUses: 1000,
      maxUsesPerCompany: null,
      firstPurchaseOnly: true,
      companyId: null,
    });
  });

  it('takes the amount of the chosen kind alone, in minor units of its currency', () => {
    const tree = { ...campaign, kind: 'amount', amount: '10.50', percent: 'nonsense' };
    expect(campaignBody(tree, NOW)).toMatchObject({
      body: { percent: null, amount: 1050, currency: 'EUR' },
      own: {},
    });
    expect(campaignBody({ ...tree, amount: '1050', currency: 'JPY' }, NOW).body.amount).toBe(1050);
  });

  it.each([
    ['percent', { percent: '12.5' }],
    ['endsAt', { endsAt: 'soon' }],
    ['endsAt', { endsAt: '' }],
    ['startsAt', { startsAt: '2027-02-30T10:00' }],
    ['percent', { percent: '101' }],
    ['maxUses', { maxUses: '0' }],
    ['maxUses', { maxUses: '1,000,001' }],
    ['maxUsesPerCompany', { maxUsesPerCompany: '1001' }],
    ['maxUsesPerCompany', { maxUsesPerCompany: 'two' }],
    ['amount', { kind: 'amount', amount: '10.999' }],
    ['amount', { kind: 'amount', amount: '9'.repeat(30) }],
    ['amount', { kind: 'amount', amount: 'ten' }],
  ])('is refused by the API where %s cannot be read, and says so in our words', (field, change) => {
    const read = campaignBody({ ...campaign, ...change }, NOW);
    const refused = CampaignRequest.safeParse(read.body);
    expect(refused.success).toBe(false);
    const pointers = refused.error?.issues.map(({ path }) => `/${path.join('/')}`) ?? [];
    expect(pointers).toContain(`/${field}`);
    const errors = inOwnWords(
      pointers.map((pointer) => ({ pointer, detail: 'Invalid input' })),
      read,
    );
    const own = errors.filter(({ pointer }) => pointer === `/${field}`);
    expect(own).toHaveLength(1);
    expect(own[0]?.detail).not.toBe('Invalid input');
  });

  it('points to the amount where an amount is chosen and none is written', () => {
    const read = campaignBody({ ...campaign, kind: 'amount', amount: '' }, NOW);
    const refused = CampaignRequest.safeParse(read.body);
    const errors = inOwnWords(
      refused.error?.issues.map(({ path, message }) => ({
        pointer: `/${path.join('/')}`,
        detail: message,
      })) ?? [],
      read,
    );
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/amount']);
  });
});

describe('the form of a code', () => {
  it('becomes what the API takes, without an end where none is written', () => {
    const { body, own } = couponBody(
      {
        code: 'kettle-10',
        kind: 'percent',
        percent: '10',
        maxUsesPerCompany: '1',
        stacksWithCampaign: ['yes'],
      },
      NOW,
    );
    expect(own).toEqual({});
    expect(CouponRequest.parse(body)).toMatchObject({
      code: 'KETTLE-10',
      percent: 10,
      endsAt: null,
      packageIds: [],
      maxUsesPerCompany: 1,
      stacksWithCampaign: true,
    });
  });
});

describe('the price form', () => {
  it('becomes a version in minor units of its currency, and what a bundle is worth for bundles alone', () => {
    const typed = {
      packageId: 'featured-7',
      currency: 'KWD',
      amount: '12.5',
      creditAmount: '99',
      validFrom: '',
    };
    expect(PriceRequest.parse(priceBody(typed, NOW).body)).toEqual({
      packageId: 'featured-7',
      currency: 'KWD',
      amount: 12_500,
      creditAmount: null,
      validFrom: '2027-01-11T08:00:00.000Z',
    });
    const bundle = {
      ...typed,
      packageId: 'bundle-small',
      currency: 'EUR',
      amount: '450',
      creditAmount: '500',
    };
    expect(priceBody(bundle, NOW).body).toMatchObject({ amount: 45_000, creditAmount: 50_000 });
  });

  it('asks for a later moment where the one that is written is over', () => {
    const typed = { packageId: 'featured-7', currency: 'EUR', amount: '1' };
    const over = priceBody({ ...typed, validFrom: '2027-01-11T07:54' }, NOW);
    expect(over.own).toHaveProperty('/validFrom');
    expect(priceBody({ ...typed, validFrom: '2027-01-11T07:55' }, NOW).own).toEqual({});
  });

  it('asks for the price where none is written', () => {
    expect(priceBody({ packageId: 'featured-7', currency: 'EUR', amount: '' }, NOW).own).toHaveProperty(
      '/amount',
    );
  });
});

describe('the percentage of a whole offer', () => {
  it('is the least that each of its prices bears, and none where one bears none', () => {
    expect(leastPercent([{ percentOff: 50 }, { percentOff: 33 }])).toBe(33);
    expect(leastPercent([{ percentOff: 50 }, { percentOff: null }])).toBeNull();
    expect(leastPercent([])).toBeNull();
  });
});
