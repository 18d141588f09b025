import { Injectable } from '@nestjs/common';
import type { OrderView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { AuditLog } from '@plainhire/platform';
import { orderNotFound, orderOver } from '../billing.errors.js';
import { requireOrder } from '../billing.policy.js';
import { OrderRepository } from './order.repository.js';
import { ReadOrder } from './read-order.js';
import { ReleaseOrder } from './release-order.js';

/** The company gives up an order that it has not paid. */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly release: ReleaseOrder,
    private readonly readOrder: ReadOrder,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError unavailable `billing.stripe-away`: then nothing is let go of */
  async execute(actor: Actor, { orderId }: { orderId: string }): Promise<OrderView> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    requireOrder(actor, 'buy', order);
    const released = await this.release.execute(orderId, {
      actor,
      by: 'company',
      also: ({ companyId }) =>
        this.audit.record({
          actor,
          action: 'order.cancel',
          subjectKind: 'order',
          subjectId: orderId,
          companyId,
        }),
    });
    if (!released) throw orderOver('payment_pending');
    return this.readOrder.execute(actor, orderId);
  }
}
