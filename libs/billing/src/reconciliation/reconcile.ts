import { Injectable } from '@nestjs/common';
import { Clock, isDomainError } from '@plainhire/kernel';
import { describeError, type JobContext, Outbox, UnitOfWork } from '@plainhire/platform';
import { OrderRepository } from '../orders/order.repository.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { CheckChange } from './check-change.js';
import { CheckSession } from './check-session.js';
import { isIdle } from './compare-standing.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';
import { RunReport } from './run-report.js';
import { SettleAndCompare } from './settle-and-compare.js';

const PAGE = 200;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What a walk has come by already, so that no order is asked about twice in a run. */
class Walked {
  readonly sessions = new Set<string>();
  readonly asked = new Set<string>();
  readonly strangers = new Set<string>();
}

/**
 * Walks Stripe's lists against the orders, then the orders against Stripe's lists. What a lost event left
 * is repaired by the function that the event would have called; what no machine may decide is reported.
 * Ended in the middle it begins again: all that it does may be done twice.
 */
@Injectable()
export class Reconcile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly runs: ReconciliationRepository,
    private readonly orders: OrderRepository,
    private readonly gateway: StripeGateway,
    private readonly checkSession: CheckSession,
    private readonly checkChange: CheckChange,
    private readonly compare: SettleAndCompare,
    private readonly outbox: Outbox,
  ) {}

  async execute(runId: string, context: Pick<JobContext, 'settle' | 'lastAttempt'>): Promise<void> {
    const run = await this.runs.find(runId);
    if (!run) throw new Error(`The reconciliation ${runId} was announced and is not there.`);
    if (run.state !== 'running') {
      await context.settle(() => Promise.resolve());
      return;
    }
    try {
      await this.walk(new RunReport(run, this.runs));
      await context.settle(() => this.runs.update({ ...run, state: 'done', finishedAt: this.clock.now() }));
    } catch (error) {
      if (!context.lastAttempt) throw error;
      const failure = isDomainError(error, 'billing.stripe-away')
        ? WORDS.away
        : WORDS.broken(describeError(error));
      await context.settle(() =>
        this.runs.update({ ...run, state: 'failed', finishedAt: this.clock.now(), failure }),
      );
    }
  }

  private async walk(report: RunReport): Promise<void> {
    const walked = new Walked();
    await this.walkSessions(report, walked);
    await this.walkChanges(report, walked);
    await this.walkOrders(report, walked);
    await this.lookAtWhatWasSetGoing(report);
  }

  private async walkSessions(report: RunReport, walked: Walked): Promise<void> {
    for await (const listed of this.gateway.listSessions(report.run.since)) {
      const { id } = listed.session;
      walked.sessions.add(id);
      await this.apart(report, walked, { orderId: null, stripeId: id }, async (about) => {
        const order = await this.checkSession.orderOf(listed);
        if (order === null) return this.checkSession.stray(report, listed);
        about.orderId = order.id;
        if (await this.checkSession.execute(report, listed, order)) walked.asked.add(order.id);
        await this.setGoingWhatIsIdle(report, order.id);
      });
    }
  }

  /** By when it happened, not by when the order was bought: a refund or a dispute comes weeks later. */
  private async walkChanges(report: RunReport, walked: Walked): Promise<void> {
    for await (const change of this.gateway.listChanges(report.run.since)) {
      await this.apart(report, walked, { orderId: null, stripeId: change.id }, async (about) => {
        const orderId = await this.checkChange.orderOf(change, walked.strangers);
        if (orderId === null || walked.asked.has(orderId)) return;
        about.orderId = orderId;
        walked.asked.add(orderId);
        await this.checkChange.execute(report, change, orderId);
      });
    }
  }

  /** Orders that no list had: drafts, older ones that wait for something, and what Stripe does not know. */
  private async walkOrders(report: RunReport, walked: Walked): Promise<void> {
    for (let after = FIRST_ID; ;) {
      const page = await this.runs.findKnownToStripe(report.run.since, after, PAGE);
      for (const { id, sessionId } of page) {
        after = id;
        if (sessionId !== null && walked.sessions.has(sessionId)) continue;
        await this.apart(report, walked, { orderId: id, stripeId: sessionId }, async () => {
          if (!walked.asked.has(id)) await this.checkOrder(report, id, sessionId);
          await this.setGoingWhatIsIdle(report, id);
        });
      }
      if (page.length < PAGE) return;
    }
  }

  /** One that cannot be settled is reported and keeps no other waiting. Stripe's silence ends the walk. */
  private async apart(
    report: RunReport,
    walked: Walked,
    about: { orderId: string | null; readonly stripeId: string | null },
    check: (about: { orderId: string | null }) => Promise<void>,
  ): Promise<void> {
    try {
      await check(about);
    } catch (error) {
      if (isDomainError(error, 'billing.stripe-away') || isDomainError(error, 'billing.closed')) throw error;
      if (about.orderId !== null) walked.asked.add(about.orderId);
      const why = isDomainError(error) ? error.message : describeError(error);
      await report.find({ kind: 'not_settled', ...about, repaired: false, detail: WORDS.notSettled(why) });
    }
    await report.count();
  }

  private async checkOrder(report: RunReport, orderId: string, sessionId: string | null): Promise<void> {
    const { settled, after, deviations } = await this.compare.execute(orderId);
    const stripeId = after.order.stripeSessionId ?? sessionId;
    for (const { kind, detail } of deviations)
      await report.find({ kind, orderId, stripeId, repaired: true, detail });
    if (settled === 'nothing' && sessionId !== null)
      await report.find({
        kind: 'missing_at_stripe',
        orderId,
        stripeId,
        repaired: false,
        detail: WORDS.missing,
      });
  }

  /** An event that is published is no repair: what comes of it is seen later. */
  private async setGoingWhatIsIdle(report: RunReport, orderId: string): Promise<void> {
    const order = await this.orders.find(orderId);
    if (order === null || !isIdle(order, this.clock.now())) return;
    if (await this.runs.endIsUnderWay(orderId)) return;
    const again = await this.runs.wasSetGoing(orderId, order.paidAt ?? order.createdAt, report.run.id);
    await this.uow.run(() => this.outbox.publish('order.changed', { orderId }));
    const found = { kind: 'paid_not_granted' as const, orderId, stripeId: order.stripeSessionId };
    if (again) await report.find({ ...found, repaired: false, detail: WORDS.stuck });
    else await report.find({ ...found, repaired: false, setGoing: true, detail: WORDS.idle });
  }

  /** The walk takes a while: some of what it set going may be granted by now. */
  private async lookAtWhatWasSetGoing(report: RunReport): Promise<void> {
    for (const orderId of report.setGoing()) {
      const order = await this.orders.find(orderId);
      if (order === null || order.fulfilledAt === null) continue;
      const found = { kind: 'paid_not_granted' as const, orderId, stripeId: order.stripeSessionId };
      await report.find({ ...found, repaired: true, detail: WORDS.going });
    }
  }
}
