import { Global, Module } from '@nestjs/common';
import { AuthModule } from '@plainhire/auth';
import { BillingModule, FinanceDesk, Ledger, PromotionUsage, RequestRefund } from '@plainhire/billing';
import { CompaniesModule } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { FakeClock, type UserActor } from '@plainhire/kernel';
import {
  ClosePosting,
  FillPosting,
  ModeratePosting,
  PausePosting,
  PostingsModule,
  ResumePosting,
} from '@plainhire/postings';
import { makeCompany, makeLive, makeSubmitted, makeUser } from '@plainhire/postings/testing';
import { DecidePosting } from '@plainhire/postings';
import { IndexPosting, PromotedSlots, SearchModule, SearchPostings } from '@plainhire/search';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ApplicationCounts } from './application-counts.js';
import { CompanyPromotionsReader } from './company-promotions.reader.js';
import { CountViews } from './count-views.js';
import { FollowOrder } from './follow-order.js';
import { FollowPosting } from './follow-posting.js';
import { PackageResultsReader } from './package-results.reader.js';
import { PostingResultsReader } from './posting-results.reader.js';
import { PromotedPlaces } from './promoted-places.js';
import { PromotionUsageReader } from './promotion-usage.reader.js';
import { Promotion } from './promotion.entity.js';
import { PromotionsModule } from './promotions.module.js';
import { RunPromotionClock, SETTLE_AFTER_MS } from './run-promotion-clock.js';
import { makeOrder, makeRefund, setOrder, setRefund } from './testing.js';

const START = '2026-11-23T09:00:00.000Z';
const DAY = 86_400_000;

/** Applications stand on the same floor, so here their answer is given. */
class GivenCounts extends ApplicationCounts {
  asked: [from: Date, to: Date][] = [];

  between(_: string, from: Date, to: Date): Promise<number> {
    this.asked.push([from, to]);
    return Promise.resolve(this.asked.length === 1 ? 9 : 4);
  }
}
const counts = new GivenCounts();

@Global()
@Module({
  imports: [PromotionsModule],
  providers: [
    { provide: PromotedSlots, useExisting: PromotedPlaces },
    { provide: PromotionUsage, useExisting: PromotionUsageReader },
    { provide: ApplicationCounts, useValue: counts },
  ],
  exports: [PromotedSlots, PromotionUsage, ApplicationCounts],
})
class PortsModule {}

let context: MediumContext;
let owner: UserActor;
let companyId: string;

beforeAll(async () => {
  context = await mediumContext({
    imports: [
      AuthModule,
      CompaniesModule,
      PostingsModule,
      SearchModule,
      BillingModule,
      PromotionsModule,
      PortsModule,
    ],
    clock: new FakeClock(START),
  });
  ({ owner, companyId } = await makeCompany(context));
});
beforeEach(() => {
  context.clock.set(START);
  counts.asked = [];
});
afterAll(() => context.close());

const followOrder = (orderId: string) => context.get(FollowOrder).execute(orderId);
const followPosting = (postingId: string) => context.get(FollowPosting).execute(postingId);
const tick = () => context.get(RunPromotionClock).execute();

async function promotionOf(orderId: string): Promise<Promotion | null> {
  return context.uow.rows(Promotion).findOne({ orderId });
}

/** A live, indexed posting with a paid order that was followed. */
async function promoted(packageId = 'featured-7', over: { net?: number; credit?: number } = {}) {
  const { postingId } = await makeLive(context, owner, companyId);
  await context.get(IndexPosting).execute(postingId);
  const orderId = await order(postingId, packageId, over);
  return { postingId, orderId };
}

async function order(
  postingId: string | null,
  packageId: string,
  over: { net?: number; credit?: number } = {},
) {
  const orderId = await makeOrder(context, {
    companyId,
    postingId,
    packageId,
    at: context.clock.now(),
    ...over,
  });
  await followOrder(orderId);
  return orderId;
}

async function orderState(orderId: string): Promise<string | undefined> {
  const rows = await context.uow.manager.query<{ state: string }[]>(
    'SELECT state FROM billing_order WHERE id = $1',
    [orderId],
  );
  return rows[0]?.state;
}

const lotsOf = (orderId: string) =>
  context.uow.manager.query<unknown[]>(
    'SELECT amount, source FROM credit_lot WHERE order_id = $1 ORDER BY amount DESC',
    [orderId],
  );

async function mailsAbout(orderId: string): Promise<{ template: string; credit: number | null }[]> {
  return context.uow.manager.query(
    `SELECT DISTINCT template, (params->>'credit')::int AS credit FROM mail_message
      WHERE params->>'orderId' = $1 ORDER BY template`,
    [orderId],
  );
}

const firstRow = async () =>
  (await context.get(SearchPostings).execute(SearchQuery.parse({ limit: 50 }))).items[0];

describe('following an order', () => {
  it('makes the promotion once, however often and at once it is told', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const orderId = await makeOrder(context, {
      companyId,
      postingId,
      packageId: 'featured-14',
      at: context.clock.now(),
    });
    await Promise.all(Array.from({ length: 6 }, () => followOrder(orderId)));
    const rows = await context.uow.rows(Promotion).find({ orderId });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      state: 'running',
      kind: 'featured',
      days: 14,
      role: 'back-end developer',
      leastImpressions: 1_000,
      endsAt: new Date(Date.parse(START) + 14 * DAY),
    });
    expect(await orderState(orderId)).toBe('fulfilled');
    const [promises] = await context.uow.manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ledger_journal WHERE order_id = $1 AND kind = 'impressions-promised'`,
      [orderId],
    );
    expect(promises?.count).toBe(1);
  });

  it('waits while a refund that will end it is under way, and makes it when that is refused', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const made = { companyId, postingId, packageId: 'featured-7', at: context.clock.now() };
    const orderId = await makeOrder(context, made);
    const refund = await makeRefund(context, orderId, { state: 'waiting_approval', net: 4_900, ends: true });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toBeNull();
    expect(await orderState(orderId)).toBe('paid');
    await setRefund(context, refund, 'refused');
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'running' });
    expect(await orderState(orderId)).toBe('fulfilled');
  });

  it.each(['draft', 'awaiting_payment', 'payment_pending', 'expired', 'payment_failed', 'disputed'] as const)(
    'makes none of an order that is %s',
    async (state) => {
      const { postingId } = await makeLive(context, owner, companyId);
      const orderId = await makeOrder(context, {
        companyId,
        postingId,
        packageId: 'featured-7',
        state,
        at: context.clock.now(),
      });
      await followOrder(orderId);
      expect(await promotionOf(orderId)).toBeNull();
      expect(await orderState(orderId)).toBe(state);
    },
  );

  it('gives a bundle’s credit once and makes no promotion of it', async () => {
    const orderId = await order(null, 'bundle-small');
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toBeNull();
    expect(await orderState(orderId)).toBe('fulfilled');
    const lots = await context.uow.manager.query<unknown[]>('SELECT id FROM credit_lot WHERE order_id = $1', [
      orderId,
    ]);
    expect(lots).toHaveLength(1);
  });

  it('throws when there is no such order, to be tried again', async () => {
    await expect(followOrder('018f0000-0000-7000-8000-000000000000')).rejects.toThrow('not there');
  });

  it('is held by a dispute with its clock standing, and goes on when it is won', async () => {
    const { orderId } = await promoted();
    context.clock.advance({ days: 2 });
    await setOrder(context, orderId, { state: 'disputed' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'held', usedMs: 2 * DAY, endsAt: null });
    context.clock.advance({ days: 20 });
    await setOrder(context, orderId, { state: 'fulfilled' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({
      state: 'running',
      endsAt: new Date(Date.parse(START) + 27 * DAY),
    });
  });

  it.each([
    ['full', 'refunded'],
    ['unused_days', 'refunded'],
    ['our_fault', 'our_fault'],
    ['company_fault', 'company_fault'],
  ] as const)('ends by a refund of the kind %s', async (kind, reason) => {
    const { orderId } = await promoted();
    context.clock.advance({ days: 1 });
    await setOrder(context, orderId, { state: 'refunded', endsPromotion: kind });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: reason, usedMs: DAY });
    expect(await context.get(PromotionUsageReader).usageOf(orderId)).toEqual({
      totalMs: 7 * DAY,
      usedMs: DAY,
    });
  });

  it('runs on after a partial refund, and ends by a lost dispute', async () => {
    const { orderId } = await promoted();
    await setOrder(context, orderId, { state: 'partly_refunded', refundedNet: 100 });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'running' });
    await setOrder(context, orderId, { state: 'dispute_lost' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: 'dispute_lost' });
  });
});

describe('following a posting', () => {
  it('waits until the posting is live, and runs from then on', async () => {
    const submitted = await makeSubmitted(context, owner, companyId);
    const orderId = await order(submitted.postingId, 'featured-7');
    expect(await promotionOf(orderId)).toMatchObject({ state: 'waiting', usedMs: 0, startedAt: null });
    expect(await orderState(orderId)).toBe('fulfilled');
    context.clock.advance({ days: 9 });
    const moderator = await makeUser(context, { staffRoles: ['moderator'] });
    await context.get(DecidePosting).execute(moderator, { ...submitted, decision: 'approve' });
    await followPosting(submitted.postingId);
    expect(await promotionOf(orderId)).toMatchObject({
      state: 'running',
      startedAt: new Date(Date.parse(START) + 9 * DAY),
      endsAt: new Date(Date.parse(START) + 16 * DAY),
    });
  });

  it('charges nothing for the time until the job ran that paused it', async () => {
    const { postingId, orderId } = await promoted();
    context.clock.advance({ days: 3 });
    await context.get(PausePosting).execute(owner, { postingId });
    context.clock.advance({ hours: 5 });
    await followPosting(postingId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'paused', usedMs: 3 * DAY });
    context.clock.advance({ days: 10 });
    await context.get(ResumePosting).execute(owner, { postingId });
    await followPosting(postingId);
    expect((await promotionOf(orderId))?.endsAt?.getTime()).toBe(
      Date.parse(START) + 13 * DAY + 5 * 3_600_000 + 4 * DAY,
    );
  });

  it.each([
    ['filled', FillPosting],
    ['closed', ClosePosting],
  ] as const)('ends when it is %s', async (_, useCase) => {
    const { postingId, orderId } = await promoted();
    context.clock.advance({ days: 1 });
    await context
      .get<{ execute(actor: UserActor, input: { postingId: string }): Promise<void> }>(useCase)
      .execute(owner, { postingId });
    context.clock.advance({ minutes: 1 });
    await followPosting(postingId);
    expect(await promotionOf(orderId)).toMatchObject({
      state: 'ended',
      endReason: 'posting_ended',
      usedMs: DAY,
      endedAt: new Date(Date.parse(START) + DAY),
    });
  });

  it('that was closed while it was paid gives all of it back as credit, once, and says so', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(ClosePosting).execute(owner, { postingId });
    const orderId = await order(postingId, 'featured-7', { net: 3_000, credit: 1_900 });
    expect(await promotionOf(orderId)).toMatchObject({
      state: 'ended',
      endReason: 'posting_ended',
      usedMs: 0,
    });
    await Promise.all([tick(), tick(), tick()]);
    await followOrder(orderId);
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({
      shortfallAmount: 4_900,
      shortfallCurrency: 'EUR',
      settledAt: context.clock.now(),
    });
    expect(await lotsOf(orderId)).toEqual([
      { amount: '3000', source: 'shortfall' },
      { amount: '1900', source: 'shortfall' },
    ]);
    expect(await mailsAbout(orderId)).toEqual([{ template: 'billing.not-shown', credit: 4_900 }]);
  });

  it('that ends before a promotion of it began gives all of that back, and nothing of one that ran', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    const second = await order(postingId, 'featured-14');
    context.clock.advance({ days: 1 });
    await context.get(FillPosting).execute(owner, { postingId });
    await followPosting(postingId);
    context.clock.advance({ ms: SETTLE_AFTER_MS });
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({ endReason: 'posting_ended', shortfallAmount: null });
    expect(await promotionOf(second)).toMatchObject({ endReason: 'posting_ended', shortfallAmount: 4_900 });
    expect(await mailsAbout(orderId)).toEqual([]);
  });

  it('gives nothing back twice: neither after a refund nor while one is under way', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(ClosePosting).execute(owner, { postingId });
    const orderId = await order(postingId, 'featured-7');
    const refund = await makeRefund(context, orderId, { state: 'sent', net: 1_900 });
    await tick();
    expect(await lotsOf(orderId)).toEqual([]);
    await setRefund(context, refund, 'succeeded');
    await setOrder(context, orderId, { state: 'partly_refunded', refundedNet: 1_900 });
    await tick();
    expect(await lotsOf(orderId)).toEqual([{ amount: '3000', source: 'shortfall' }]);
  });

  it('that cost nothing says that nothing comes back', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(ClosePosting).execute(owner, { postingId });
    const orderId = await order(postingId, 'featured-7', { net: 0 });
    await tick();
    expect(await lotsOf(orderId)).toEqual([]);
    expect(await mailsAbout(orderId)).toEqual([{ template: 'billing.not-shown', credit: 0 }]);
  });

  it('that a moderator rejected leaves it to finance what comes back, and both hear so', async () => {
    const finance = await makeUser(context, { staffRoles: ['finance'] });
    const moderator = await makeUser(context, { staffRoles: ['moderator'] });
    const submitted = await makeSubmitted(context, owner, companyId);
    const orderId = await order(submitted.postingId, 'featured-7');
    await context.get(DecidePosting).execute(moderator, {
      ...submitted,
      decision: 'reject',
      reasonCode: 'misleading',
    });
    await followPosting(submitted.postingId);
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: 'taken_down' });
    expect(await lotsOf(orderId)).toEqual([]);
    expect(await mailsAbout(orderId)).toEqual([
      { template: 'billing.decision-due', credit: null },
      { template: 'billing.taken-down', credit: null },
    ]);
    const waiting = async () => {
      const { items } = await context.get(FinanceDesk).orders(finance, { waits: 'decision', limit: 50 });
      return items.map(({ id }) => id);
    };
    expect(await waiting()).toContain(orderId);
    const { waiting: counts } = await context.get(FinanceDesk).figures(finance, { days: 30 });
    expect(counts.decisions).toBe((await waiting()).length);
    await context
      .get(RequestRefund)
      .execute(finance, { orderId, kind: 'company_fault', reason: 'Not an honest posting' });
    expect(await waiting()).not.toContain(orderId);
  });

  it('that a moderator closed while it ran is for finance, too', async () => {
    const moderator = await makeUser(context, { staffRoles: ['moderator'] });
    const { postingId, orderId } = await promoted('featured-7');
    context.clock.advance({ days: 1 });
    await context
      .get(ModeratePosting)
      .execute(moderator, { postingId, action: 'close', reasonCode: 'misleading' });
    await followPosting(postingId);
    context.clock.advance({ ms: SETTLE_AFTER_MS });
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({ endReason: 'taken_down', usedMs: DAY });
    expect((await mailsAbout(orderId)).map(({ template }) => template)).toContain('billing.taken-down');
  });

  it('lets a second one of the same kind wait for the first, and one of another kind run beside it', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    const second = await order(postingId, 'featured-14');
    const other = await order(postingId, 'highlight-7');
    expect(await promotionOf(second)).toMatchObject({ state: 'waiting' });
    expect(await promotionOf(other)).toMatchObject({ state: 'running' });
    context.clock.advance({ days: 7 });
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: 'served' });
    expect(await promotionOf(second)).toMatchObject({
      state: 'running',
      endsAt: new Date(Date.parse(START) + 21 * DAY),
    });
  });

  it('never leaves a promotion behind that is made while its posting goes live', async () => {
    for (let round = 0; round < 5; round += 1) {
      const submitted = await makeSubmitted(context, owner, companyId);
      const orderId = await makeOrder(context, {
        companyId,
        postingId: submitted.postingId,
        packageId: 'highlight-7',
        at: context.clock.now(),
      });
      const moderator = await makeUser(context, { staffRoles: ['moderator'] });
      await Promise.all([
        followOrder(orderId),
        context
          .get(DecidePosting)
          .execute(moderator, { ...submitted, decision: 'approve' })
          .then(() => followPosting(submitted.postingId)),
      ]);
      expect(await promotionOf(orderId)).toMatchObject({ state: 'running' });
    }
  });
});

describe('the clock', () => {
  // So that what other stories left does not run out here.
  beforeEach(() => context.uow.manager.query('DELETE FROM promotion; DELETE FROM search_document'));

  it('frees the place to the millisecond, before any job has run', async () => {
    const { postingId, orderId } = await promoted();
    context.clock.set(new Date(Date.parse(START) + 7 * DAY - 1));
    expect(await firstRow()).toMatchObject({ id: postingId, promotedAs: 'featured' });
    context.clock.advance({ ms: 1 });
    expect((await firstRow())?.promoted).toBe(false);
    expect((await promotionOf(orderId))?.state).toBe('running');
    const { promotions } = await context.get(PostingResultsReader).execute(owner, { postingId });
    expect(promotions[0]).toMatchObject({ state: 'ended', endReason: 'served', usedMs: 7 * DAY });
    await tick();
    expect((await promotionOf(orderId))?.endedAt).toEqual(new Date(Date.parse(START) + 7 * DAY));
  });

  it('is told to more searches at once than there are connections, without a ring of waiting', async () => {
    const { postingId } = await promoted();
    const rows = await Promise.all(Array.from({ length: 100 }, () => firstRow()));
    expect(new Set(rows.map((row) => row?.id))).toEqual(new Set([postingId]));
  });

  it('ends each once when many clocks run at the same time', async () => {
    const { orderId } = await promoted();
    context.clock.advance({ days: 8 });
    const runs = await Promise.all(Array.from({ length: 4 }, () => tick()));
    expect(runs.reduce((sum, { moved }) => sum + moved, 0)).toBe(1);
    expect(runs.reduce((sum, { settled }) => sum + settled, 0)).toBe(1);
    expect((await promotionOf(orderId))?.usedMs).toBe(7 * DAY);
  });

  it('credits the missing share of what it cost, once, and books what came', async () => {
    const { postingId, orderId } = await promoted('featured-7', { net: 3_000, credit: 1_900 });
    const views = context.get(CountViews);
    // 500 are promised; 375 come.
    for (let time = 0; time < 375; time += 1) views.seen([{ postingId, promotedAs: 'featured' }]);
    await views.flush();
    context.clock.advance({ days: 7 });
    await tick();
    expect((await promotionOf(orderId))?.settledAt).toBeNull();
    context.clock.advance({ ms: SETTLE_AFTER_MS });
    await Promise.all([tick(), tick(), tick()]);
    await tick();
    expect(await promotionOf(orderId)).toMatchObject({
      impressions: 375,
      shortfallAmount: 1_225,
      shortfallCurrency: 'EUR',
    });
    const lots = await context.uow.manager.query<{ amount: string; source: string }[]>(
      'SELECT amount, source FROM credit_lot WHERE order_id = $1',
      [orderId],
    );
    expect(lots).toEqual([{ amount: '1225', source: 'shortfall' }]);
    const lines = await context.uow.manager.query<{ account: string; amount: string }[]>(
      `SELECT account, sum(e.amount) AS amount FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE j.order_id = $1 AND e.unit = 'IMP' GROUP BY account ORDER BY account`,
      [orderId],
    );
    expect(lines).toEqual([
      { account: 'impressions_delivered', amount: '-375' },
      { account: 'impressions_due', amount: '0' },
      { account: 'impressions_promised', amount: '500' },
      { account: 'impressions_short', amount: '-125' },
    ]);
    const balances = await context.get(Ledger).balances();
    for (const unit of new Set(balances.map((balance) => balance.unit)))
      expect(
        balances.filter((balance) => balance.unit === unit).reduce((sum, { amount }) => sum + amount, 0),
      ).toBe(0);
  });

  it('credits nothing where all came, where it was paid back, or where the posting ended on the way', async () => {
    const all = await promoted('pinned-7');
    const back = await promoted('pinned-7');
    const filled = await promoted('pinned-7');
    const views = context.get(CountViews);
    for (let time = 0; time < 60; time += 1) views.seen([{ postingId: all.postingId, promotedAs: 'pinned' }]);
    await views.flush();
    await setOrder(context, back.orderId, { state: 'refunded', endsPromotion: 'full' });
    await followOrder(back.orderId);
    context.clock.advance({ minutes: 1 });
    await context.get(FillPosting).execute(owner, { postingId: filled.postingId });
    await followPosting(filled.postingId);
    context.clock.advance({ days: 8 });
    await tick();
    await tick();
    for (const { orderId } of [all, back, filled]) {
      const promotion = await promotionOf(orderId);
      expect(promotion?.settledAt).not.toBeNull();
      expect(promotion?.shortfallAmount).toBeNull();
    }
  });

  it('takes up again when the refund that ended it failed, with its days and its promise whole', async () => {
    const { orderId } = await promoted('featured-7');
    const impressions = async () => {
      const balances = await context.get(Ledger).balances();
      const of = (account: string) =>
        balances.find((one) => one.account === account && one.unit === 'IMP')?.amount ?? 0;
      return {
        due: of('impressions_due'),
        released: of('impressions_released'),
        short: of('impressions_short'),
      };
    };
    const before = await impressions();
    context.clock.advance({ days: 2 });
    for (let time = 0; time < 2; time += 1) {
      await setOrder(context, orderId, { state: 'refunded', endsPromotion: 'full', refundedNet: 4_900 });
      await followOrder(orderId);
      context.clock.advance({ days: 3 });
      await tick();
      expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: 'refunded' });
      expect((await impressions()).due).toBeGreaterThan(before.due);
      await setOrder(context, orderId, { state: 'fulfilled' });
      await Promise.all(Array.from({ length: 3 }, () => followOrder(orderId)));
      expect(await promotionOf(orderId)).toMatchObject({
        ...{ state: 'running', usedMs: 2 * DAY, endedAt: null, endReason: null, settledAt: null },
        endsAt: new Date(context.clock.now().getTime() + 5 * DAY),
      });
      expect(await impressions()).toEqual(before);
    }
    context.clock.advance({ days: 6 });
    await tick();
    await tick();
    const after = await promotionOf(orderId);
    expect(after).toMatchObject({ state: 'ended', endReason: 'served', shortfallAmount: 4_900 });
    const { short, due } = await impressions();
    expect(short - before.short).toBe(-(after?.leastImpressions ?? 0));
    expect(due - before.due).toBe(after?.leastImpressions);
  });

  it('takes up again when the dispute that ended it is won in the end', async () => {
    const { orderId } = await promoted('featured-7');
    context.clock.advance({ days: 1 });
    await setOrder(context, orderId, { state: 'dispute_lost' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', endReason: 'dispute_lost' });
    context.clock.advance({ days: 1 });
    await setOrder(context, orderId, { state: 'fulfilled' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'running', usedMs: DAY });
  });

  it('taken up again waits where another has its place', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    context.clock.advance({ days: 1 });
    await setOrder(context, orderId, { state: 'refunded', endsPromotion: 'full' });
    await followOrder(orderId);
    const other = await order(postingId, 'featured-14');
    await setOrder(context, orderId, { state: 'fulfilled' });
    await followOrder(orderId);
    expect(await promotionOf(orderId)).toMatchObject({ state: 'paused', usedMs: DAY });
    expect(await promotionOf(other)).toMatchObject({ state: 'running' });
  });

  it('lists what a company has that is not over, however many orders came after', async () => {
    const own = await makeCompany(context);
    const { postingId } = await makeLive(context, own.owner, own.companyId);
    const at = context.clock.now();
    const kinds = ['featured-30', 'pinned-30', 'highlight-7'];
    const made: string[] = [];
    for (const packageId of kinds) {
      const orderId = await makeOrder(context, { companyId: own.companyId, postingId, packageId, at });
      await followOrder(orderId);
      made.push(orderId);
    }
    const list = (actor: UserActor, query: { cursor?: string; limit: number } = { limit: 20 }) =>
      context.get(CompanyPromotionsReader).execute(actor, { companyId: own.companyId, ...query });
    expect((await list(own.owner)).items.map(({ orderId }) => orderId)).toEqual([...made].reverse());
    const first = await list(own.owner, { limit: 2 });
    const second = await list(own.owner, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([first.items.length, second.items.map(({ orderId }) => orderId), second.nextCursor]).toEqual([
      2,
      [made[0]],
      null,
    ]);
    context.clock.advance({ days: 8 });
    await tick();
    expect((await list(own.owner)).items.map(({ packageId }) => packageId)).toEqual([
      'pinned-30',
      'featured-30',
    ]);
    await expect(list(owner)).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('waits while a refund is under way or a dispute open, and then credits only what is kept', async () => {
    const refunded = await promoted('pinned-7');
    const refused = await promoted('pinned-7');
    const disputed = await promoted('pinned-7');
    const other = await promoted('pinned-7');
    const one = await makeRefund(context, refunded.orderId, { state: 'sent', net: 1_900 });
    const two = await makeRefund(context, refused.orderId, { state: 'waiting_approval', net: 4_900 });
    context.clock.advance({ days: 8 });
    await setOrder(context, disputed.orderId, { state: 'disputed' });
    await tick();
    for (const { orderId } of [refunded, refused, disputed])
      expect((await promotionOf(orderId))?.settledAt).toBeNull();
    // What waits holds up no other.
    expect((await promotionOf(other.orderId))?.shortfallAmount).toBe(4_900);

    await setRefund(context, one, 'succeeded');
    await setOrder(context, refunded.orderId, { state: 'partly_refunded', refundedNet: 1_900 });
    await setRefund(context, two, 'refused');
    await setOrder(context, disputed.orderId, { state: 'dispute_lost' });
    await tick();
    expect((await promotionOf(refunded.orderId))?.shortfallAmount).toBe(3_000);
    expect((await promotionOf(refused.orderId))?.shortfallAmount).toBe(4_900);
    expect(await promotionOf(disputed.orderId)).toMatchObject({
      shortfallAmount: null,
      settledAt: context.clock.now(),
    });
  });

  it('keeps how many applied, against the pace before it', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    context.clock.advance({ days: 14 });
    const orderId = await order(postingId, 'highlight-7');
    context.clock.advance({ days: 8 });
    await tick();
    const [seven, fourteen, end] = [7, 14, 21].map((days) => new Date(Date.parse(START) + days * DAY));
    expect(await promotionOf(orderId)).toMatchObject({ applications: 9, applicationsWithout: 4 });
    expect(counts.asked).toEqual([
      [fourteen, end],
      [seven, fourteen],
    ]);
  });
});

describe('counting views', () => {
  const daysOf = (postingId: string) =>
    context.uow.manager.query<Record<string, unknown>[]>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, promoted, impressions, clicks FROM posting_day
        WHERE posting_id = $1 ORDER BY day, promoted`,
      [postingId],
    );

  it('adds up by day and place, and for the promotion that had the place', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    const highlight = await order(postingId, 'highlight-7');
    const views = context.get(CountViews);
    views.seen([{ postingId, promotedAs: 'featured' }]);
    views.seen([{ postingId, promotedAs: null }]);
    views.opened(postingId, true);
    views.opened(postingId, false);
    await views.flush();
    context.clock.set('2026-11-24T00:00:00.000Z');
    views.seen([{ postingId, promotedAs: 'highlight' }]);
    views.seen([{ postingId, promotedAs: 'featured' }]);
    await views.flush();
    expect(await daysOf(postingId)).toEqual([
      { day: '2026-11-23', promoted: false, impressions: 1, clicks: 1 },
      { day: '2026-11-23', promoted: true, impressions: 1, clicks: 1 },
      { day: '2026-11-24', promoted: true, impressions: 2, clicks: 0 },
    ]);
    expect(await promotionOf(orderId)).toMatchObject({ impressions: 2, clicks: 1 });
    expect(await promotionOf(highlight)).toMatchObject({ impressions: 1, clicks: 0 });
  });

  it('loses nothing that is counted by many at once, nor while the promotion moves', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    const { postingId: other } = await promoted('featured-7');
    const views = context.get(CountViews);
    await Promise.all(
      Array.from({ length: 20 }, async (_, round) => {
        views.seen([
          { postingId, promotedAs: 'featured' },
          { postingId: other, promotedAs: null },
        ]);
        await Promise.all([views.flush(), round % 5 === 0 ? followPosting(postingId) : undefined]);
      }),
    );
    expect(await daysOf(postingId)).toMatchObject([{ impressions: 20 }]);
    expect(await promotionOf(orderId)).toMatchObject({ impressions: 20 });
  });

  it('counts what was seen just before the end and came after it', async () => {
    const { postingId, orderId } = await promoted('featured-7');
    const views = context.get(CountViews);
    context.clock.advance({ days: 7, ms: -1 });
    views.seen([{ postingId, promotedAs: 'featured' }]);
    context.clock.advance({ seconds: 1 });
    await tick();
    await views.flush();
    expect(await promotionOf(orderId)).toMatchObject({ state: 'ended', impressions: 1 });
  });

  it('leaves out a posting that is gone, and counts the others', async () => {
    const { postingId } = await promoted('featured-7');
    const views = context.get(CountViews);
    views.seen([
      { postingId: '018f0000-0000-7000-8000-000000000000', promotedAs: null },
      { postingId, promotedAs: null },
    ]);
    await views.flush();
    expect(await daysOf(postingId)).toHaveLength(1);
  });
});

describe('what a promotion brought', () => {
  it('is told day by day, with the days before it', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const views = context.get(CountViews);
    views.seen([{ postingId, promotedAs: null }]);
    await views.flush();
    context.clock.advance({ days: 3 });
    await order(postingId, 'featured-7');
    views.seen([{ postingId, promotedAs: 'featured' }]);
    views.seen([{ postingId, promotedAs: null }]);
    await views.flush();
    const { promotions, days } = await context.get(PostingResultsReader).execute(owner, { postingId });
    expect(promotions).toHaveLength(1);
    expect(promotions[0]).toMatchObject({ kind: 'featured', state: 'running', impressions: 1 });
    const none = { impressions: 0, promotedImpressions: 0, clicks: 0 };
    expect(days).toEqual([
      { day: '2026-11-23', promoted: false, ...none, impressions: 1 },
      { day: '2026-11-24', promoted: false, ...none },
      { day: '2026-11-25', promoted: false, ...none },
      { day: '2026-11-26', promoted: true, ...none, impressions: 2, promotedImpressions: 1 },
    ]);
  });

  it('is unknown to another company', async () => {
    const { postingId } = await promoted();
    const other = await makeCompany(context, { name: 'Other' });
    await expect(context.get(PostingResultsReader).execute(other.owner, { postingId })).rejects.toMatchObject(
      { kind: 'not_found', code: 'posting.not-found' },
    );
  });

  it('becomes a median from five promotions of a package on', async () => {
    const medians = async (title?: string) =>
      (await context.get(PackageResultsReader).execute(title)).get('pinned-30');
    const made: string[] = [];
    for (let index = 0; index < 5; index += 1) made.push((await promoted('pinned-30')).orderId);
    await context.uow.manager.query(
      `UPDATE promotion SET impressions = 100 * array_position($1::uuid[], order_id),
              clicks = array_position($1::uuid[], order_id) WHERE order_id = ANY ($1::uuid[])`,
      [made],
    );
    const last = made.pop();
    await setOrder(context, last ?? '', { state: 'refunded', endsPromotion: 'full' });
    await followOrder(last ?? '');
    context.clock.advance({ days: 31 });
    await tick();
    await tick();
    // The fifth was paid back half-way: it says nothing of what the package brings.
    expect(await medians()).toMatchObject({ n: 4, impressions: null, clicks: null });
    context.clock.set(START);
    const { orderId } = await promoted('pinned-30');
    await context.uow.manager.query(
      'UPDATE promotion SET impressions = 900, clicks = 5 WHERE order_id = $1',
      [orderId],
    );
    context.clock.advance({ days: 31 });
    await tick();
    await tick();
    expect(await medians()).toMatchObject({ n: 5, impressions: 300, clicks: 3 });
    expect(await medians('Senior back-end developer (m/f/d)')).toMatchObject({ n: 5 });
    expect(await medians('Nurse')).toBeUndefined();
  });
});
