import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { LedgerLine, OrderEventView, OrderFile } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';
import { LedgerRepository } from '../ledger/ledger.repository.js';
import { OrderRepository } from '../orders/order.repository.js';
import { StripeEvent } from '../stripe/stripe-event.entity.js';

/** The parts of an order's file. No policy: the desk decides who may see it. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: OrderRepository,
    private readonly ledger: LedgerRepository,
    private readonly users: UserDirectory,
  ) {}

  /** In the order in which it was known here, with people by name. */
  async timeline(orderId: string): Promise<OrderEventView[]> {
    const events = await this.orders.eventsOf(orderId);
    const ids = events.flatMap(({ actor }) => (actor.startsWith('user:') ? [actor.slice(5)] : []));
    const people = ids.length === 0 ? [] : await this.users.findMany([...new Set(ids)]);
    const names = new Map(people.map(({ id, name }) => [`user:${id}`, name]));
    return events.map(({ id, at, kind, actor, detail, stripeEventId }) => ({
      id,
      at: at.toISOString(),
      kind,
      actor: names.get(actor) ?? actor,
      detail,
      stripeEventId,
    }));
  }

  async ledgerOf(orderId: string): Promise<LedgerLine[]> {
    const lines = await this.ledger.linesOf(orderId);
    return lines.map((line) => ({ ...line, at: line.at.toISOString() }));
  }

  async webhooksOf(orderId: string): Promise<OrderFile['webhooks']> {
    const events = await this.uow
      .repo(StripeEvent)
      .find({ where: { orderId }, order: { receivedAt: 'ASC', id: 'ASC' } });
    return events.map(({ id, type, receivedAt, processedAt, outcome }) => ({
      id,
      type,
      receivedAt: receivedAt.toISOString(),
      processedAt: processedAt?.toISOString() ?? null,
      outcome,
    }));
  }
}
