import { Injectable } from '@nestjs/common';
import type { OrderView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { orderNotFound } from '../billing.errors.js';
import { requireOrder } from '../billing.policy.js';
import { OrderQueries } from './order.queries.js';
import { OrderRepository } from './order.repository.js';

/** One order as the company that made it sees it. */
@Injectable()
export class ReadOrder {
  constructor(
    private readonly orders: OrderRepository,
    private readonly queries: OrderQueries,
  ) {}

  async execute(actor: Actor, orderId: string): Promise<OrderView> {
    const order = await this.orders.find(orderId);
    if (!order) throw orderNotFound();
    requireOrder(actor, 'read', order);
    return this.queries.view(order);
  }
}
