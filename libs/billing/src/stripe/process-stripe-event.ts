import { Injectable } from '@nestjs/common';
import { Clock, isId } from '@plainhire/kernel';
import type { JobContext } from '@plainhire/platform';
import { CheckVatId } from '../accounts/check-vat-id.js';
import { OrderRepository } from '../orders/order.repository.js';
import { ApplyFacts } from '../settlement/apply-facts.js';
import { SettleOrder } from '../settlement/settle-order.js';
import { settleInJob } from '../settlement/settle-in-job.js';
import type { StripeEvent } from './stripe-event.entity.js';
import { StripeEventRepository } from './stripe-event.repository.js';
import { StripeGateway } from './stripe-gateway.js';

/** An event says that something may have changed. What, is read anew at Stripe. */
@Injectable()
export class ProcessStripeEvent {
  constructor(
    private readonly clock: Clock,
    private readonly events: StripeEventRepository,
    private readonly orders: OrderRepository,
    private readonly gateway: StripeGateway,
    private readonly settleOrder: SettleOrder,
    private readonly applyFacts: ApplyFacts,
    private readonly checkVatId: CheckVatId,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away`: to be tried again */
  async execute(stripeEventId: string, context: Pick<JobContext, 'settle'>): Promise<void> {
    const event = await this.events.find(stripeEventId);
    if (!event) throw new Error(`The event ${stripeEventId} was announced and is not there.`);
    if (event.type === 'customer.tax_id.updated') {
      await this.followTaxId(event, context);
      return;
    }
    const orderId = await this.findOrder(event);
    if (orderId === null) {
      await context.settle(() => this.close(event, null, 'not_ours'));
      return;
    }
    await settleInJob(
      context,
      () => this.settleOrder.read(orderId),
      async (facts) => {
        const cause = { actor: 'stripe', stripeEventId: event.id };
        const applied = facts === null ? 'nothing' : await this.applyFacts.execute(orderId, facts, cause);
        await this.close(event, orderId, applied);
        return applied;
      },
    );
  }

  /** By the ids that stand here, else by what the object says of itself. */
  private async findOrder({ objectId }: StripeEvent): Promise<string | null> {
    if (objectId === null) return null;
    const known = await this.events.findOrderOf(objectId);
    if (known !== null) return known;
    const named = await this.gateway.orderOf(objectId);
    // Another product on the same account may call its things orders too.
    if (named === null || !isId(named)) return null;
    return (await this.orders.find(named))?.id ?? null;
  }

  private async followTaxId(event: StripeEvent, context: Pick<JobContext, 'settle'>): Promise<void> {
    const companyId = event.objectId === null ? null : await this.checkVatId.companyOf(event.objectId);
    if (companyId === null) await context.settle(() => this.close(event, null, 'not_ours'));
    else
      await this.checkVatId.execute(companyId, {
        settle: (fn) =>
          context.settle(async () => {
            await fn();
            await this.close(event, null, 'changed');
          }),
      });
  }

  private close(event: StripeEvent, orderId: string | null, outcome: string): Promise<void> {
    return this.events.close(event.id, { orderId, processedAt: this.clock.now(), outcome });
  }
}
