import {
  CampaignCheck,
  type CampaignRequest,
  CampaignView,
  CurrentOffer,
  PackagesView,
  PriceHistoryView,
} from '@plainhire/contracts';
import { FakeClock, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { PackageCatalog } from '../prices/package-catalog.js';
import { PriceBook } from '../prices/price-book.js';
import { PriceHistory } from '../prices/price-history.js';
import { SetPrice } from '../prices/set-price.js';
import { SweepBilling } from '../sweep-billing.js';
import { makeBuyer, makePerson, TESTS } from '../testing.js';
import { CancelCampaign } from './cancel-campaign.js';
import { CheckCampaign } from './check-campaign.js';
import { CreateCampaign } from './create-campaign.js';
import { CreateCoupon } from './create-coupon.js';
import { DisableCoupon } from './disable-coupon.js';
import { ExtendCampaign } from './extend-campaign.js';
import { ListCampaigns } from './list-campaigns.js';
import { ListCoupons } from './list-coupons.js';

const DAY_MS = 86_400_000;
const START = new Date('2026-11-23T09:00:00.000Z');
/** What sells: nothing is asked of Stripe here. */
const SELLING = {
  STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789abcdef0123456789',
};

let context: MediumContext;
let finance: UserActor;

beforeAll(async () => {
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock(START),
    environment: SELLING,
  });
  finance = await makePerson(context, ['finance']);
});
afterAll(() => context.close());
beforeEach(async () => {
  context.clock.set(START);
  await context.uow.manager.query(
    'TRUNCATE campaign, campaign_reference, coupon, price, discount_use CASCADE',
  );
  await price(4_900, -60);
});

const days = (count: number) => new Date(START.getTime() + count * DAY_MS).toISOString();
const price = (amount: number, from: number, packageId = 'featured-7', currency = 'EUR') =>
  context
    .get(SetPrice)
    .execute(TESTS, { packageId, currency, amount, creditAmount: null, validFrom: days(from) });

function terms(over: Partial<CampaignRequest> = {}): CampaignRequest {
  return {
    name: 'Half off',
    kind: 'percent',
    percent: 50,
    amount: null,
    currency: null,
    packageIds: ['featured-7'],
    startsAt: days(0),
    endsAt: days(7),
    firstPurchaseOnly: false,
    maxUses: null,
    maxUsesPerCompany: null,
    companyId: null,
    ...over,
  };
}
const create = (over: Partial<CampaignRequest> = {}, actor: UserActor | typeof TESTS = TESTS) =>
  context.get(CreateCampaign).execute(actor, terms(over));
const onSale = async () => (await context.get(PackageCatalog).packages('EUR')).items[0];
const offer = () => context.get(PackageCatalog).currentOffer();
const rejected = (code: string, kind?: string) =>
  expect.objectContaining({ code, ...(kind === undefined ? {} : { kind }) }) as Error;
const audited = async (action: string) =>
  (await context.uow.manager.query<unknown[]>('SELECT 1 FROM audit_entry WHERE action = $1', [action]))
    .length;

describe('what is too little to be charged', () => {
  it.each([
    ['ISK', 'counted_otherwise'],
    ['MGA', 'counted_otherwise'],
    ['KWD', 'in_thousandths'],
    ['TRY', 'no_least_known'],
  ])('is not asked in %s at all: %s', async (currency, code) => {
    await expect(price(4_900_000, 1, 'featured-7', currency)).rejects.toMatchObject({
      code: 'billing.currency-not-charged',
      errors: [{ pointer: '/currency', code }],
    });
  });

  it('is no list price', async () => {
    await expect(price(49, 1)).rejects.toThrow(rejected('billing.price-too-small', 'invalid'));
    await price(50, 1);
    await expect(price(17_499, 1, 'featured-7', 'HUF')).rejects.toMatchObject({
      message: 'A card can be charged with 175.00 HUF or more. Ask at least that.',
    });
  });

  it('is no price of an offer, at its start or by a list price that begins later', async () => {
    await price(90, 3, 'featured-14');
    const packageIds = ['featured-7', 'featured-14'];
    await expect(create({ packageIds })).rejects.toMatchObject({
      code: 'billing.campaign-too-small',
      message:
        'It would ask 0.45 EUR for featured-14, and a card can be charged with 0.50 EUR or more. Take less off, or all of it.',
    });
    await expect(context.get(CheckCampaign).execute(finance, terms({ packageIds }))).rejects.toThrow(
      rejected('billing.campaign-too-small'),
    );
    await create({ packageIds, endsAt: days(2) });
    const until = await create({ percent: 100, packageIds });
    await expect(
      context.get(ExtendCampaign).execute(finance, { campaignId: until.id, endsAt: days(9) }),
    ).resolves.toBeTruthy();
  });

  it('is no list price under an offer that is announced', async () => {
    await create({ startsAt: days(5), endsAt: days(9) });
    await expect(price(98, 6)).rejects.toMatchObject({ code: 'billing.price-too-small' });
    await price(98, 9);
    await price(100, 6);
  });
});

describe('an offer', () => {
  it('shows its price beside the lowest one of the 30 days before it, and the line above public pages', async () => {
    const made = CampaignView.parse(await create({ maxUses: 100 }));
    expect(made).toMatchObject({ state: 'live', usesLeft: 100, follows: null });
    expect(await onSale()).toMatchObject({
      listPrice: 4_900,
      price: 2_450,
      campaignId: made.id,
      percentOff: 50,
      was: { amount: 4_900, from: days(-30), to: days(0) },
    });
    expect(CurrentOffer.parse(await offer())).toMatchObject({
      offer: { id: made.id, endsAt: days(7) },
      percentOff: 50,
    });
    expect(PackagesView.parse(await context.get(PackageCatalog).packages(undefined))).toMatchObject({
      open: true,
      currency: 'EUR',
    });
  });

  it('for a first purchase stands beside the price that everybody is asked, and apart in its history', async () => {
    const made = await create({ firstPurchaseOnly: true });
    expect(await onSale()).toMatchObject({ listPrice: 4_900, price: 4_900, campaignId: null, was: null });
    expect(await offer()).toMatchObject({ offer: { id: made.id, firstPurchaseOnly: true }, percentOff: 50 });
    const { packages } = PriceHistoryView.parse(await context.get(PriceHistory).read('EUR'));
    expect(packages[0]?.periods).toMatchObject([{ offered: 4_900, campaign: null }]);
    expect(packages[0]?.firstPurchases).toEqual([
      {
        ...{ from: days(0), to: days(7), list: 4_900, offered: 2_450, sold: 0 },
        campaign: { id: made.id, name: 'Half off', was: 4_900 },
      },
    ]);
    // The next one is measured against what everybody was asked.
    context.clock.set(days(10));
    await create({ percent: 20, startsAt: days(10), endsAt: days(12) });
    expect(await onSale()).toMatchObject({ price: 3_920, percentOff: 20, was: { amount: 4_900 } });
  });

  it('is there at its last millisecond and gone at its end, everywhere', async () => {
    await create();
    context.clock.set(new Date(new Date(days(7)).getTime() - 1));
    expect((await offer()).offer).not.toBeNull();
    expect((await onSale())?.price).toBe(2_450);
    context.clock.set(days(7));
    expect((await offer()).offer).toBeNull();
    expect(await onSale()).toMatchObject({ price: 4_900, was: null, campaignId: null, percentOff: null });
  });

  it('measured against a price that was lowered lately says the smaller percentage, or none', async () => {
    await price(3_000, -10);
    await price(4_900, -2);
    await create();
    expect(await onSale()).toMatchObject({ price: 2_450, percentOff: 18, was: { amount: 3_000 } });
    expect((await offer()).percentOff).toBe(18);
  });

  it('of a package that was not on sale for 30 days shows no former price', async () => {
    await price(9_900, -10, 'featured-14');
    await create({ packageIds: ['featured-7', 'featured-14'] });
    const { items } = await context.get(PackageCatalog).packages('EUR');
    expect(items.map(({ id, was, percentOff }) => [id, was?.amount ?? null, percentOff])).toEqual([
      ['featured-7', 4_900, 50],
      ['featured-14', null, null],
    ]);
    expect((await offer()).percentOff).toBeNull();
  });

  it('keeps the former price that it began with, whatever prices come later', async () => {
    const { id } = await create({ startsAt: days(1) });
    context.clock.set(days(1));
    await context.get(SweepBilling).execute();
    const frozen = () =>
      context.uow.manager.query<{ amount: string }[]>(
        'SELECT amount FROM campaign_reference WHERE campaign_id = $1',
        [id],
      );
    expect(await frozen()).toEqual([{ amount: '4900' }]);
    context.clock.advance({ days: 1 });
    await price(2_000, 2);
    await context.get(SweepBilling).execute();
    expect(await frozen()).toEqual([{ amount: '4900' }]);
    expect(await onSale()).toMatchObject({ listPrice: 2_000, price: 1_000, was: { amount: 4_900 } });
  });

  it('is not shown before it begins, once it is used up, or after it is taken back', async () => {
    await create({ startsAt: days(1) });
    expect((await offer()).offer).toBeNull();
    context.clock.set(days(1));
    const { offer: live } = await offer();
    expect(live).not.toBeNull();
    await context.get(CancelCampaign).execute(finance, { campaignId: live?.id ?? '' });
    expect((await offer()).offer).toBeNull();
    expect((await onSale())?.price).toBe(4_900);
    await expect(
      context.get(CancelCampaign).execute(finance, { campaignId: live?.id ?? '' }),
    ).rejects.toThrow(rejected('billing.campaign-over', 'conflict'));
  });

  it('on the line is the one that takes off most, whether in per cent or an amount', async () => {
    const percent = await create({ percent: 10 });
    const amount = { kind: 'amount' as const, percent: null, currency: 'EUR' };
    const small = await create({ ...amount, amount: 480 });
    expect((await offer()).offer?.id).toBe(percent.id);
    await context.get(CancelCampaign).execute(TESTS, { campaignId: small.id });
    const large = await create({ ...amount, amount: 500 });
    expect(await offer()).toMatchObject({ offer: { id: large.id, currency: 'EUR' }, percentOff: 10 });
  });

  it('of an amount is no offer to those who see prices in another currency', async () => {
    await price(7_000, -60, 'featured-7', 'JPY');
    await create({ kind: 'amount', percent: null, currency: 'EUR', amount: 2_450 });
    const shown = async (currency: string) => {
      const view = await context.get(PackageCatalog).packages(currency);
      return [view.currency, view.offer?.currency ?? null, view.items[0]?.percentOff ?? null];
    };
    expect(await shown('EUR')).toEqual(['EUR', 'EUR', 50]);
    expect(await shown('JPY')).toEqual(['JPY', null, null]);
    const percent = await create({ percent: 1 });
    expect((await context.get(PackageCatalog).packages('JPY')).offer?.id).toBe(percent.id);
  });

  it('says of a list price that changes at once what is true of it', async () => {
    await create({ kind: 'amount', percent: null, currency: 'EUR', amount: 2_450 });
    expect(await offer()).toMatchObject({ percentOff: 50 });
    await price(4_000, 0);
    expect(await offer()).toMatchObject({ percentOff: 68 });
  });

  it('for one company is on no public page and no former price', async () => {
    const { companyId } = await makeBuyer(context);
    const made = await create({ companyId, percent: 90 });
    expect((await offer()).offer).toBeNull();
    expect((await onSale())?.price).toBe(4_900);
    expect(made.claims.filter(({ claim }) => claim === 'was')).toMatchObject([{ allowed: false }]);
    context.clock.set(days(8));
    await create({ startsAt: days(8), endsAt: days(9) });
    expect((await onSale())?.was?.amount).toBe(4_900);
  });

  it('that goes on is another one, says so, and is measured against the earlier price', async () => {
    const first = await create();
    const next = await context
      .get(ExtendCampaign)
      .execute(finance, { campaignId: first.id, endsAt: days(10) });
    expect(next).toMatchObject({
      startsAt: days(7),
      endsAt: days(10),
      follows: { id: first.id, endedAt: days(7) },
    });
    expect(next.claims.find(({ claim }) => claim === 'new_offer')).toMatchObject({ allowed: false });
    context.clock.set(days(7));
    expect((await offer()).offer).toMatchObject({ id: next.id, follows: { name: 'Half off' } });
    expect(await onSale()).toMatchObject({ price: 2_450, was: null, percentOff: null });
    expect((await offer()).percentOff).toBeNull();
    await expect(
      context.get(ExtendCampaign).execute(finance, { campaignId: first.id, endsAt: days(20) }),
    ).rejects.toThrow(rejected('billing.campaign-over'));
    await expect(
      context.get(ExtendCampaign).execute(finance, { campaignId: next.id, endsAt: days(9) }),
    ).rejects.toThrow(rejected('billing.campaign-not-longer', 'invalid'));
  });

  it('goes on once, however many ask at the same time, and again only after that was cancelled', async () => {
    const first = await create({ maxUses: 1 });
    const extend = (campaignId: string, until: number) =>
      context.get(ExtendCampaign).execute(finance, { campaignId, endsAt: days(until) });
    const asked = await Promise.allSettled([14, 15, 16].map((until) => extend(first.id, until)));
    const made = asked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(made).toHaveLength(1);
    for (const one of asked)
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ kind: 'conflict', code: 'billing.campaign-extended' });
    const next = made[0];
    const view = await context.get(ListCampaigns).one(finance, first.id);
    expect(view.goesOnAs).toEqual({ id: next?.id, name: 'Half off', endsAt: next?.endsAt });
    const last = await extend(next?.id ?? '', 20);
    expect(last.follows?.id).toBe(next?.id);
    await context.get(CancelCampaign).execute(finance, { campaignId: next?.id ?? '' });
    expect((await extend(first.id, 15)).startsAt).toBe(first.endsAt);
  });

  it('says which one it follows when it comes within 30 days, also without being extended', async () => {
    const first = await create();
    context.clock.set(days(20));
    const second = await create({ startsAt: days(20), endsAt: days(21), name: 'Again' });
    expect(second.follows?.id).toBe(first.id);
    context.clock.set(days(60));
    expect((await create({ startsAt: days(60), endsAt: days(61) })).follows).toBeNull();
  });
});

describe('before an offer is made', () => {
  it('each claim is answered with a reason, and nothing is kept', async () => {
    const check = CampaignCheck.parse(await context.get(CheckCampaign).execute(finance, terms()));
    expect(check.packages).toEqual([
      {
        packageId: 'featured-7',
        currency: 'EUR',
        list: 4_900,
        price: 2_450,
        was: { amount: 4_900, currency: 'EUR', from: days(-30), to: days(0) },
        percentOff: 50,
      },
    ]);
    expect(check.claims.map(({ claim, allowed }) => [claim, allowed])).toEqual([
      ['was', true],
      ['percent', true],
      ['limited', true],
      ['new_offer', true],
    ]);
    for (const { why } of check.claims) expect(why).toMatch(/\.$/);
    expect((await context.get(ListCampaigns).page(finance, { limit: 20 })).items).toEqual([]);
  });

  it('a start in the past is refused, and one of a moment ago means now', async () => {
    await expect(create({ startsAt: days(-1) }, finance)).rejects.toThrow(
      rejected('billing.campaign-in-the-past', 'invalid'),
    );
    const late = new Date(START.getTime() - 60_000).toISOString();
    expect((await create({ startsAt: late }, finance)).startsAt).toBe(days(0));
  });

  it('only finance staff ask, and what they do is logged', async () => {
    const { owner } = await makeBuyer(context);
    const deeds = [
      () => create({}, owner),
      () => context.get(CheckCampaign).execute(owner, terms()),
      () => context.get(ListCampaigns).page(owner, { limit: 20 }),
      () => context.get(PriceBook).read(owner),
      () => context.get(ListCoupons).page(owner, { limit: 20 }),
    ];
    for (const deed of deeds)
      await expect(deed()).rejects.toThrow(rejected('billing.finance-only', 'forbidden'));
    const before = await audited('campaign.create');
    await create({}, finance);
    expect(await audited('campaign.create')).toBe(before + 1);
  });

  it('campaigns are listed newest first, page by page', async () => {
    const names = ['one', 'two', 'three', 'four', 'five'].map((name) => `Offer ${name}`);
    for (const name of names) await create({ name });
    const first = await context.get(ListCampaigns).page(finance, { limit: 3 });
    const second = await context
      .get(ListCampaigns)
      .page(finance, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(names.reverse());
    expect(second.nextCursor).toBeNull();
    await expect(context.get(ListCampaigns).page(finance, { limit: 3, cursor: 'x' })).rejects.toThrow(
      rejected('cursor.malformed', 'malformed'),
    );
  });
});

describe('the price book', () => {
  it('takes prices from now on, never for the past, and no two for one instant', async () => {
    const set = (validFrom: string, amount = 5_900) =>
      context.get(SetPrice).execute(finance, {
        packageId: 'featured-7',
        currency: 'EUR',
        amount,
        creditAmount: null,
        validFrom,
      });
    await expect(set(days(-1))).rejects.toThrow(rejected('billing.price-in-the-past', 'invalid'));
    expect(await set(days(1))).toMatchObject({ inForce: false });
    await expect(set(days(1), 6_900)).rejects.toThrow(rejected('billing.price-taken', 'conflict'));
    const book = await context.get(PriceBook).read(finance);
    expect(book.items.map(({ amount, inForce }) => [amount, inForce])).toEqual([
      [5_900, false],
      [4_900, true],
    ]);
    context.clock.set(days(1));
    expect((await onSale())?.listPrice).toBe(5_900);
    expect(await audited('price.set')).toBeGreaterThan(0);
  });

  it('wants the worth of a bundle, and a currency that exists', async () => {
    const base = { amount: 5_000, creditAmount: null, validFrom: days(0) };
    await expect(
      context.get(SetPrice).execute(finance, { ...base, packageId: 'bundle-small', currency: 'EUR' }),
    ).rejects.toThrow(rejected('billing.price-incomplete', 'invalid'));
    await expect(
      context.get(SetPrice).execute(finance, { ...base, packageId: 'featured-7', currency: 'QQQ' }),
    ).rejects.toThrow(rejected('billing.unknown-currency', 'invalid'));
  });

  it('without a price has nothing on sale', async () => {
    await context.uow.manager.query('TRUNCATE price CASCADE');
    expect(await context.get(PackageCatalog).packages('EUR')).toMatchObject({
      open: false,
      items: [],
      offer: null,
    });
  });
});

describe('the public history of prices', () => {
  it('is what was asked, day for day, and tells nothing that is still to come', async () => {
    await price(5_900, 20);
    const first = await create();
    await context
      .get(CreateCampaign)
      .execute(TESTS, terms({ startsAt: days(40), endsAt: days(41), name: 'Later' }));
    const asked: [string, number | undefined][] = [];
    for (let day = 0; day <= 30; day += 1) {
      context.clock.set(days(day));
      await context.get(SweepBilling).execute();
      asked.push([days(day), (await onSale())?.price]);
    }
    const history = PriceHistoryView.parse(await context.get(PriceHistory).read('EUR'));
    const periods = history.packages[0]?.periods ?? [];
    expect(periods.map(({ from, to, list, offered }) => [from, to, list, offered])).toEqual([
      [days(20), null, 5_900, 5_900],
      [days(7), days(20), 4_900, 4_900],
      [days(0), days(7), 4_900, 2_450],
      [days(-60), days(0), 4_900, 4_900],
    ]);
    expect(periods[2]?.campaign).toEqual({ id: first.id, name: 'Half off', was: 4_900 });
    for (const [at, amount] of asked) {
      const period = periods.find(({ from, to }) => from <= at && (to === null || at < to));
      expect([at, period?.offered]).toEqual([at, amount]);
    }
  });
});

describe('a code', () => {
  const code = (name: string) =>
    context.get(CreateCoupon).execute(finance, {
      code: name,
      kind: 'amount',
      percent: null,
      amount: 500,
      currency: 'EUR',
      packageIds: [],
      startsAt: days(0),
      endsAt: null,
      firstPurchaseOnly: false,
      maxUses: null,
      maxUsesPerCompany: 1,
      companyId: null,
      stacksWithCampaign: false,
    });

  it('exists once, is listed, and can be disabled, which twice is once', async () => {
    const made = await code('FRIENDS');
    await expect(code('FRIENDS')).rejects.toThrow(rejected('billing.coupon-taken', 'conflict'));
    expect(made).toMatchObject({ state: 'live', uses: 0, held: 0 });
    for (let time = 0; time < 2; time += 1)
      expect(await context.get(DisableCoupon).execute(finance, { couponId: made.id })).toMatchObject({
        state: 'disabled',
      });
    expect(await audited('coupon.disable')).toBe(1);
    const { items } = await context.get(ListCoupons).page(finance, { limit: 20 });
    expect(items.map(({ code: name, state }) => [name, state])).toEqual([['FRIENDS', 'disabled']]);
  });

  it('is never openly offered', async () => {
    await code('SECRET');
    expect((await offer()).offer).toBeNull();
    context.clock.set(days(5));
    await create({ startsAt: days(5) });
    expect((await onSale())?.was?.amount).toBe(4_900);
  });
});
