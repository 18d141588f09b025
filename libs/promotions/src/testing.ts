import type { OrderState, RefundKind, RefundState } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';

interface Providers {
  get<T>(token: abstract new (...args: never[]) => T): T;
}

export interface MadeOrder {
  readonly companyId: string;
  readonly postingId: string | null;
  readonly packageId: string;
  readonly state?: OrderState;
  /** Minor units of euro; 49.00 unless given. */
  readonly net?: number;
  readonly credit?: number;
  readonly at: Date;
}

const PARTY = JSON.stringify({ name: 'Test', address: null, vatId: null });

/** An order as if it had been bought and paid: billing's own tests show how it comes to stand there. */
export async function makeOrder(context: Providers, made: MadeOrder): Promise<string> {
  const { companyId, postingId, packageId, state = 'paid', net = 4_900, credit = 0, at } = made;
  const { manager } = context.get(UnitOfWork);
  const [orderId, priceId] = [newId(), newId()];
  await manager.query(
    `INSERT INTO price (id, package_id, currency, market, amount, credit_amount, tax_behaviour, valid_from, created_at)
     VALUES ($1, $2, 'EUR', $5, $3, $3, 'exclusive', $4, $4)`,
    // A market of its own, so that one version of a price does not meet another.
    [priceId, packageId, Math.max(1, net + credit), at, priceId],
  );
  await manager.query(
    `INSERT INTO billing_order (id, company_id, posting_id, package_id, quote_id, price_id, state, currency, market,
       list, discount, credit, net, tax_kind, working, buyer, seller, refunded_net, refunded_tax, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'EUR', 'world', $8, 0, $9, $10, 'none', '{}', $11, $11, 0, 0, $12, $12)`,
    [orderId, companyId, postingId, packageId, newId(), priceId, state, net + credit, credit, net, PARTY, at],
  );
  return orderId;
}

/** What became of an order, as settling with Stripe would write it. */
export async function setOrder(
  context: Providers,
  orderId: string,
  now: { state: OrderState; endsPromotion?: RefundKind | null; refundedNet?: number },
): Promise<void> {
  await context
    .get(UnitOfWork)
    .manager.query(
      `UPDATE billing_order SET state = $2, ends_promotion = $3, refunded_net = $4 WHERE id = $1`,
      [orderId, now.state, now.endsPromotion ?? null, now.refundedNet ?? 0],
    );
}

/** A refund of an amount, or of all where it ends, as finance would ask for it. @returns its id */
export async function makeRefund(
  context: Providers,
  orderId: string,
  { state, net, ends = false }: { state: RefundState; net: number; ends?: boolean },
): Promise<string> {
  const id = newId();
  await context.get(UnitOfWork).manager.query(
    `INSERT INTO refund (id, order_id, kind, state, net, tax, ends_promotion, reason, created_at)
     VALUES ($1, $2, CASE WHEN $5 THEN 'full' ELSE 'partial' END, $3, $4, 0, $5, 'Test', now())`,
    [id, orderId, state, net, ends],
  );
  return id;
}

export async function setRefund(context: Providers, refundId: string, state: RefundState): Promise<void> {
  await context
    .get(UnitOfWork)
    .manager.query('UPDATE refund SET state = $2 WHERE id = $1', [refundId, state]);
}
