import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type { OrderListItem, OrderView, RefundView } from '@plainhire/contracts';
import { Clock, encodeCursor, isId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { decodeIdCursor } from '../id-cursor.js';
import { Dispute } from '../disputes/dispute.entity.js';
import { Refund } from '../refunds/refund.entity.js';
import { Order } from './order.entity.js';
import { POSTING_ENDED } from './close-checkouts.js';
import { toOrderItem, toOrderView, toRefundView } from './order.view.js';

export interface OrderFilter {
  readonly companyId?: string | undefined;
  readonly state?: string | undefined;
  /** Any id, or a part of a company's name. */
  readonly q?: string | undefined;
  /** Only those with a refund that waits, with a dispute that is not decided, or that finance has to decide. */
  readonly waits?: 'refund' | 'dispute' | 'decision' | undefined;
}

/** A moderator ended its posting, and no refund since says what comes back: "nothing" is one, too. */
export function undecided(order: string): string {
  return `${order}.undecided_since IS NOT NULL AND NOT EXISTS (SELECT 1 FROM refund answer
    WHERE answer.order_id = ${order}.id AND answer.created_at >= ${order}.undecided_since
      AND answer.state NOT IN ('refused', 'failed'))`;
}

const WAITS = {
  refund: `purchase.id IN (SELECT order_id FROM refund WHERE state = 'waiting_approval')`,
  dispute: 'purchase.id IN (SELECT order_id FROM dispute WHERE closed_at IS NULL)',
  decision: undecided('purchase'),
} as const;

/** Where an id of Stripe's stands, by what it begins with. Each has an index. */
const STRIPE_IDS: readonly [prefix: RegExp, condition: string][] = [
  [/^cs_/, 'purchase.stripe_session_id = :q'],
  [/^pi_/, 'purchase.stripe_payment_intent_id = :q'],
  [/^(ch|py)_/, 'purchase.stripe_charge_id = :q'],
  [/^in_/, 'purchase.stripe_invoice_id = :q'],
  [/^cus_/, 'purchase.stripe_customer_id = :q'],
  [/^(re|pyr)_/, 'purchase.id IN (SELECT order_id FROM refund WHERE stripe_refund_id = :q)'],
  [/^(dp|du)_/, 'purchase.id IN (SELECT order_id FROM dispute WHERE stripe_dispute_id = :q)'],
  [/^evt_/, 'purchase.id IN (SELECT order_id FROM stripe_event WHERE stripe_event.id = :q)'],
];
const OUR_ID = `(purchase.id = :q OR purchase.company_id = :q OR purchase.posting_id = :q OR purchase.quote_id = :q
  OR purchase.campaign_id = :q OR purchase.coupon_id = :q
  OR purchase.id = (SELECT order_id FROM refund WHERE refund.id = :q)
  OR purchase.id = (SELECT order_id FROM dispute WHERE dispute.id = :q))`;
/** Neither: the number of an invoice, or a part of a company's name. */
const WORDS = `(purchase.stripe_invoice_number = :q
  OR purchase.company_id IN (SELECT id FROM company WHERE name ILIKE :name))`;

/** Reads of orders for lists and pages. No policy: the use case decides who may see it. */
@Injectable()
export class OrderQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Newest first, from the cursor on. */
  async page(
    filter: OrderFilter,
    query: { cursor?: string | undefined; limit: number },
  ): Promise<{ items: OrderListItem[]; nextCursor: string | null }> {
    const before = query.cursor === undefined ? null : decodeIdCursor(query.cursor);
    const found = await this.find(filter, before, query.limit + 1);
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      items: await this.items(rows),
      nextCursor: found.length > query.limit && last ? encodeCursor([last.id]) : null,
    };
  }

  /** Newest first, made before the order `before`. */
  async find(filter: OrderFilter, before: string | null, limit: number): Promise<Order[]> {
    const select = this.uow
      .repo(Order)
      .createQueryBuilder('purchase')
      .orderBy('purchase.id', 'DESC')
      .limit(limit);
    if (filter.companyId)
      select.andWhere('purchase.company_id = :companyId', { companyId: filter.companyId });
    if (filter.state) select.andWhere('purchase.state = :state', { state: filter.state });
    if (filter.waits) select.andWhere(WAITS[filter.waits]);
    if (before !== null) select.andWhere('purchase.id < :before', { before });
    const q = filter.q?.trim() ?? '';
    if (q !== '') select.andWhere(conditionFor(q), { q, name: `%${likeText(q)}%` });
    return select.getMany();
  }

  async items(orders: readonly Order[]): Promise<OrderListItem[]> {
    const now = this.clock.now();
    const names = await this.namesOf(orders);
    return orders.map((order) => toOrderItem(order, names.get(order.companyId) ?? order.buyer.name, now));
  }

  async namesOf(orders: readonly { companyId: string }[]): Promise<Map<string, string>> {
    const companies = await this.companies.findMany([...new Set(orders.map(({ companyId }) => companyId))]);
    return new Map(companies.map(({ id, name }) => [id, name]));
  }

  async view(order: Order): Promise<OrderView> {
    const refunds = await this.refundsOf(order.id);
    const disputes = await this.uow
      .repo(Dispute)
      .find({ where: { orderId: order.id }, order: { openedAt: 'DESC' } });
    const closedBecause = order.state === 'cancelled' ? await this.whyClosed(order.id) : null;
    return toOrderView(order, { refunds, dispute: disputes[0] ?? null, closedBecause }, this.clock.now());
  }

  private async whyClosed(orderId: string): Promise<OrderView['closedBecause']> {
    const rows = await this.uow.manager.query<unknown[]>(
      `SELECT 1 FROM order_event WHERE order_id = $1 AND kind = 'order.cancelled' AND detail->>'reason' = $2`,
      [orderId, POSTING_ENDED],
    );
    return rows.length === 0 ? null : POSTING_ENDED;
  }

  private async refundsOf(orderId: string): Promise<RefundView[]> {
    const refunds = await this.uow
      .repo(Refund)
      .find({ where: { orderId }, order: { createdAt: 'ASC', id: 'ASC' } });
    const ids = refunds
      .flatMap(({ requestedBy, approvedBy }) => [requestedBy, approvedBy])
      .filter((id) => id !== null);
    const people = ids.length === 0 ? [] : await this.users.findMany([...new Set(ids)]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return refunds.map((refund) => toRefundView(refund, names));
  }
}

function conditionFor(q: string): string {
  if (isId(q)) return OUR_ID;
  return STRIPE_IDS.find(([prefix]) => prefix.test(q))?.[1] ?? WORDS;
}

/** The text itself, where LIKE would read signs into it. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
