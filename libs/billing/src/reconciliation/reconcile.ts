import { Injectable } from '@nestjs/common';
import { Clock, isDomainError, isId, systemActor } from '@plainhire/kernel';
import { describeError, type JobContext, Outbox, UnitOfWork } from '@plainhire/platform';
import { actorOf } from '../orders/actor-words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import { RefundRepository } from '../refunds/refund.repository.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { standingOf } from '../settlement/standing.rules.js';
import { StripeEventRepository } from '../stripe/stripe-event.repository.js';
import type { ListedSession } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe-gateway.js';
import { type Deviation, deviationsOf, isIdle, needsLook } from './compare-session.js';
import type { ReconciliationRun } from './reconciliation-run.entity.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';

const CAUSE = { actor: actorOf(systemActor('billing.reconcile')), stripeEventId: null };
const PAGE = 200;
/** So often is written down how far it is. */
const PROGRESS_EVERY = 25;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Walks Stripe's list against the orders, then the orders against Stripe's list. What a lost event left
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
    private readonly events: StripeEventRepository,
    private readonly refunds: RefundRepository,
    private readonly gateway: StripeGateway,
    private readonly settleOrder: SettleOrder,
    private readonly outbox: Outbox,
  ) {}

  async execute(runId: string, context: Pick<JobContext, 'settle' | 'lastAttempt'>): Promise<void> {
    const run = await this.runs.find(runId);
    if (!run) throw new Error(`The reconciliation ${runId} was announced and is not there.`);
    if (run.state !== 'running') {
      await context.settle(() => Promise.resolve());
      return;
    }
    run.checked = 0;
    run.findings = [];
    try {
      const seen = await this.walkStripe(run);
      await this.walkOrders(run, seen);
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

  private async walkStripe(run: ReconciliationRun): Promise<ReadonlySet<string>> {
    const seen = new Set<string>();
    for await (const listed of this.gateway.listSessions(run.since)) {
      seen.add(listed.session.id);
      await this.check(run, listed);
      await this.count(run);
    }
    return seen;
  }

  private async check(run: ReconciliationRun, listed: ListedSession): Promise<void> {
    const { session } = listed;
    const order = await this.orderOf(listed);
    if (order === null) {
      if (standingOf({ session, payment: null }) === 'paid' && session.total > 0)
        run.findings.push({
          kind: 'unknown_session',
          orderId: null,
          stripeId: session.id,
          repaired: false,
          detail: WORDS.unknown(session.total, session.currency),
        });
      return;
    }
    const onItsWay = await this.refunds.sumOnItsWay(order.id);
    const deviations = deviationsOf(listed, order, onItsWay);
    if (deviations.length > 0) await this.repair(run, listed, order, deviations);
    else if (needsLook(listed, order, onItsWay)) await this.look(run, listed, order);
    else if (isIdle(order, this.clock.now())) await this.setGoing(run, listed, order);
  }

  /** Repaired is what agrees afterwards; what was done is not asked. */
  private async repair(
    run: ReconciliationRun,
    listed: ListedSession,
    { id: orderId }: Order,
    deviations: readonly Deviation[],
  ): Promise<void> {
    await this.settleOrder.execute(orderId, CAUSE);
    const after = await this.orders.find(orderId);
    const onItsWay = await this.refunds.sumOnItsWay(orderId);
    const left = after === null ? deviations : deviationsOf(listed, after, onItsWay);
    for (const { kind, detail } of deviations)
      run.findings.push({
        kind,
        orderId,
        stripeId: listed.session.id,
        repaired: !left.some((one) => one.kind === kind),
        detail,
      });
  }

  private async look(run: ReconciliationRun, listed: ListedSession, { id: orderId }: Order): Promise<void> {
    const settled = await this.settleOrder.execute(orderId, CAUSE);
    if (settled !== 'changed' || !listed.disputed) return;
    const found = { orderId, stripeId: listed.session.id, repaired: true };
    run.findings.push({ kind: 'disputed_not_booked', ...found, detail: WORDS.disputed });
  }

  private async setGoing(
    run: ReconciliationRun,
    listed: ListedSession,
    { id: orderId }: Order,
  ): Promise<void> {
    await this.uow.run(() => this.outbox.publish('order.changed', { orderId }));
    const found = { orderId, stripeId: listed.session.id, repaired: true };
    run.findings.push({ kind: 'paid_not_granted', ...found, detail: WORDS.idle });
  }

  /** Orders whose session the list did not have: older ones, drafts, and what Stripe does not know. */
  private async walkOrders(run: ReconciliationRun, seen: ReadonlySet<string>): Promise<void> {
    for (let after = FIRST_ID; ;) {
      const page = await this.runs.findKnownToStripe(run.since, after, PAGE);
      for (const { id, sessionId } of page) {
        after = id;
        if (sessionId !== null && seen.has(sessionId)) continue;
        await this.checkOrder(run, id, sessionId);
        await this.count(run);
      }
      if (page.length < PAGE) return;
    }
  }

  private async checkOrder(run: ReconciliationRun, orderId: string, sessionId: string | null): Promise<void> {
    const before = await this.orders.find(orderId);
    const settled = await this.settleOrder.execute(orderId, CAUSE);
    const found = { orderId, stripeId: sessionId };
    if (settled === 'nothing' && sessionId !== null)
      run.findings.push({ kind: 'missing_at_stripe', ...found, repaired: false, detail: WORDS.missing });
    if (settled !== 'changed' || !before) return;
    const after = await this.orders.find(orderId);
    if (before.paidAt === null && after !== null && after.paidAt !== null)
      run.findings.push({
        kind: 'paid_not_granted',
        ...found,
        repaired: true,
        detail: WORDS.paid(after.stripeSessionId ?? ''),
      });
    else if (after?.state === 'expired')
      run.findings.push({
        kind: 'expired_not_released',
        ...found,
        repaired: true,
        detail: WORDS.over(after.stripeSessionId ?? ''),
      });
  }

  private async orderOf({ session }: ListedSession): Promise<Order | null> {
    const known = await this.events.findOrderOf(session.id);
    const id = known ?? (session.orderId !== null && isId(session.orderId) ? session.orderId : null);
    return id === null ? null : this.orders.find(id);
  }

  private async count(run: ReconciliationRun): Promise<void> {
    run.checked += 1;
    if (run.checked % PROGRESS_EVERY === 0) await this.runs.update(run);
  }
}
