import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { CreditLot } from './credit-lot.entity.js';
import { CreditUse } from './credit-use.entity.js';
import type { TakenPart } from './credit.rules.js';

export type LotWithLeft = CreditLot & {
  readonly left: number;
  /** Ended by refunds of the order that it came with, those under way included. */
  readonly taken: number;
  /** The order that it came with is in dispute. */
  readonly onHold: boolean;
};

/** What a refund takes it takes from its first day on, and lets go when it is refused or fails. */
const TAKEN = `CASE WHEN lot.source IN ('bundle', 'shortfall') THEN coalesce((SELECT sum(back.credit_taken)
  FROM refund back WHERE back.order_id = lot.order_id AND back.state NOT IN ('refused', 'failed')), 0) ELSE 0 END`;
const LEFT = `lot.amount - ${TAKEN} - coalesce((SELECT sum(taken.amount) FROM credit_use taken
  WHERE taken.lot_id = lot.id AND taken.state IN ('held', 'used')), 0)`;
const ON_HOLD = `EXISTS (SELECT 1 FROM billing_order purchase
  WHERE purchase.id = lot.order_id AND purchase.state = 'disputed' AND lot.source IN ('bundle', 'shortfall'))`;

/** Rows of credit lots and what orders take from them. No rule lives here. */
@Injectable()
export class CreditRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The company's lots with what is left of each; ended ones too, until what was left is booked out. */
  async lotsOf(companyId: string): Promise<LotWithLeft[]> {
    return this.read('lot.company_id = $1', [companyId]);
  }

  /**
   * As `lotsOf`, in one currency, each kept from change until the transaction ends. Locked first and
   * counted after, so that what another order took meanwhile is seen.
   */
  async holdLots(companyId: string, currency: string): Promise<LotWithLeft[]> {
    await this.uow.manager.query(
      'SELECT 1 FROM credit_lot WHERE company_id = $1 AND currency = $2 ORDER BY id FOR UPDATE',
      [companyId, currency],
    );
    return this.read('lot.company_id = $1 AND lot.currency = $2', [companyId, currency]);
  }

  /**
   * What an order gave as credit: a bundle's lot, or one for missing impressions; null where it gave none.
   * Kept from change until the transaction ends, where there is one.
   */
  async holdLotOf(orderId: string): Promise<LotWithLeft | null> {
    const given = `order_id = $1 AND source IN ('bundle', 'shortfall')`;
    await this.uow.manager.query(`SELECT 1 FROM credit_lot WHERE ${given} FOR UPDATE`, [orderId]);
    const [lot] = await this.read(`lot.order_id = $1 AND lot.source IN ('bundle', 'shortfall')`, [orderId]);
    return lot ?? null;
  }

  /** Past their end, with nothing held of them or about to be taken, and not booked out yet. Locked. */
  async lockEnded(now: Date, limit: number): Promise<LotWithLeft[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT lot.id FROM credit_lot lot WHERE lot.expired_at IS NULL AND lot.expires_at <= $1
         AND NOT EXISTS (SELECT 1 FROM credit_use held WHERE held.lot_id = lot.id AND held.state = 'held')
         AND NOT EXISTS (SELECT 1 FROM refund back WHERE back.order_id = lot.order_id
           AND back.credit_taken > 0 AND back.state IN ('waiting_approval', 'approved', 'sent'))
       ORDER BY lot.id LIMIT $2 FOR UPDATE`,
      [now, limit],
    );
    return this.read('lot.id = ANY ($1)', [rows.map(({ id }) => id)]);
  }

  /** False when a lot with this key exists. */
  async insertLot(lot: CreditLot): Promise<boolean> {
    return this.uow.rows(CreditLot).insertIfAbsent({ ...lot });
  }

  async findByKey(key: string): Promise<CreditLot | null> {
    return this.uow.rows(CreditLot).findOne({ key });
  }

  async markExpired(lotId: string, now: Date): Promise<void> {
    await this.uow.repo(CreditLot).update({ id: lotId }, { expiredAt: now });
  }

  /** Ends a lot before its time: what nobody has taken of it can be used no longer. */
  async end(lotId: string, now: Date): Promise<void> {
    await this.uow.repo(CreditLot).update({ id: lotId }, { expiresAt: now, expiredAt: now });
  }

  /** One that was ended before its time goes on until `expiresAt`; null: for good. */
  async reopen(lotId: string, expiresAt: Date | null): Promise<void> {
    await this.uow.repo(CreditLot).update({ id: lotId }, { expiresAt, expiredAt: null });
  }

  async addUse(use: CreditUse): Promise<void> {
    await this.uow.rows(CreditUse).insert({ ...use });
  }

  async usesOf(orderId: string): Promise<CreditUse[]> {
    return this.uow.rows(CreditUse).find({ orderId });
  }

  /** What the order took from each lot and has not had back: lots that give it back name it in their key. */
  async takenBy(orderId: string): Promise<TakenPart[]> {
    const rows = await this.uow.manager.query<{ lotId: string; amount: string; expiresAt: Date | null }[]>(
      `SELECT taken.lot_id AS "lotId", lot.expires_at AS "expiresAt",
         greatest(0, taken.amount - coalesce((SELECT sum(back.amount) FROM credit_lot back
           WHERE back.order_id = $1 AND back.key LIKE '%:' || taken.lot_id), 0)) AS amount
       FROM credit_use taken JOIN credit_lot lot ON lot.id = taken.lot_id
       WHERE taken.order_id = $1 AND taken.state = 'used' ORDER BY taken.lot_id`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount) }));
  }

  async setUse(useId: string, state: CreditUse['state'], amount: number, now: Date): Promise<void> {
    await this.uow.repo(CreditUse).update({ id: useId }, { state, amount, at: now });
  }

  async dropUse(useId: string): Promise<void> {
    await this.uow.repo(CreditUse).delete({ id: useId });
  }

  private async read(where: string, values: readonly unknown[]): Promise<LotWithLeft[]> {
    const rows = await this.uow.manager.query<
      (Omit<LotWithLeft, 'amount' | 'left' | 'taken'> & { amount: string; left: string; taken: string })[]
    >(
      `SELECT lot.id, lot.company_id AS "companyId", lot.currency, lot.amount, lot.source, lot.key,
         lot.order_id AS "orderId", lot.expires_at AS "expiresAt", lot.expired_at AS "expiredAt",
         lot.created_at AS "createdAt", ${LEFT} AS "left", ${TAKEN} AS taken,
         ${ON_HOLD} AS "onHold"
       FROM credit_lot lot WHERE ${where} ORDER BY lot.id`,
      [...values],
    );
    return rows.map((row) => ({
      ...row,
      amount: Number(row.amount),
      left: Number(row.left),
      taken: Number(row.taken),
    }));
  }
}
