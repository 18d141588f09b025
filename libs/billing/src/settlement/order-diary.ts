import { Injectable } from '@nestjs/common';
import { packageOf } from '@plainhire/contracts';
import { BillingNotifier } from '../billing-notifier.js';
import { ITEM_WORDS } from '../billing.words.js';
import type { Order } from '../orders/order.entity.js';
import { OrderRepository } from '../orders/order.repository.js';
import type { OrderWork } from './order-work.js';

/** What the timeline and the mails of an order say. */
@Injectable()
export class OrderDiary {
  constructor(
    private readonly orders: OrderRepository,
    private readonly notifier: BillingNotifier,
  ) {}

  /** A line in the timeline. Ids and figures only. */
  async note(
    { order, cause, now }: OrderWork,
    kind: string,
    detail: Record<string, unknown> = {},
  ): Promise<void> {
    await this.orders.addEvent({
      orderId: order.id,
      at: now,
      kind,
      actor: cause.actor,
      detail: { state: order.state, ...detail },
      stripeEventId: cause.stripeEventId,
    });
  }

  /** Whether the timeline has told of this difference already. */
  async hasSaid(orderId: string, why: string): Promise<boolean> {
    return (await this.orders.eventsOf(orderId)).some(({ detail }) => detail.why === why);
  }

  /** Whether the timeline has a line that this event of Stripe's brought. */
  async hasEvent(orderId: string, eventId: string): Promise<boolean> {
    return (await this.orders.eventsOf(orderId)).some(({ stripeEventId }) => stripeEventId === eventId);
  }

  /** How a dispute was decided, in turn. */
  async decisionsOf(orderId: string, disputeId: string): Promise<('won' | 'lost')[]> {
    return (await this.orders.eventsOf(orderId)).flatMap(({ kind, detail }) => {
      if (detail.disputeId !== disputeId) return [];
      return kind === 'dispute.won' ? ['won'] : kind === 'dispute.lost' ? ['lost'] : [];
    });
  }

  /** What every mail about the order begins with. */
  async about(order: Order) {
    return {
      orderId: order.id,
      what: whatIs(order.packageId),
      title: order.postingTitle,
      company: await this.notifier.companyName(order.companyId),
      currency: order.currency,
    };
  }
}

function whatIs(packageId: string): string {
  const bought = packageOf(packageId);
  if (!bought) return packageId;
  return bought.kind === 'bundle' ? ITEM_WORDS.credit : ITEM_WORDS.promotion(bought.kind, bought.days);
}
