import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { CreditLot } from './credit-lot.entity.js';
import { CreditUse } from './credit-use.entity.js';
import { GRACE_DAYS, type TakenPart } from './credit.rules.js';

export type LotWithLeft = CreditLot & {
  readonly left: number;
  /** Ended by refunds of the order that it came with, those under way included. */
  readonly taken: number;
  /** The order that it came with is in dispute. */
  readonly onHold: boolean;
};

/** What an order gave as credit: a bundle's worth, or credit for impressions that did not come. */
const GIVEN = `('bundle', 'shortfall')`;
/** Of a lot what no order holds or used, whatever refunds take of it. */
const untouched = (lot: string) => `(${lot}.amount - coalesce((SELECT sum(spent.amount) FROM credit_use spent
  WHERE spent.lot_id = ${lot}.id AND spent.state IN ('held', 'used')), 0))`;
/**
 * What a refund takes it takes from its first day on, and lets go when it is refused or fails. Of several
 * lots that an order gave it takes those first that end last: what has ended meanwhile is booked out, and
 * nothing that is taken later may seem to come from there.
 */
const TAKEN = `CASE WHEN lot.source NOT IN ${GIVEN} THEN 0 ELSE greatest(0, least(${untouched('lot')},
  coalesce((SELECT sum(back.credit_taken) FROM refund back
     WHERE back.order_id = lot.order_id AND back.state NOT IN ('refused', 'failed')), 0)
  - coalesce((SELECT sum(${untouched('later')}) FROM credit_lot later
     WHERE later.order_id = lot.order_id AND later.source IN ${GIVEN}
       AND (coalesce(later.expires_at, 'infinity'), later.id) > (coalesce(lot.expires_at, 'infinity'), lot.id)), 0)
  )) END`;
const LEFT = `${untouched('lot')} - ${TAKEN}`;
const ON_HOLD = `EXISTS (SELECT 1 FROM billing_order purchase
  WHERE purchase.id = lot.order_id AND purchase.state = 'disputed' AND lot.source IN ${GIVEN})`;

/** All that the order of the lot `$1` gave. */
const BESIDE = `source IN ${GIVEN} AND order_id = (SELECT one.order_id FROM credit_lot one WHERE one.id = $1)`;

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
   * What an order gave as credit, all of it as one lot: a bundle's, or those for missing impressions; null
   * where it gave none. Kept from change until the transaction ends, where there is one.
   */
  async holdLotOf(orderId: string): Promise<LotWithLeft | null> {
    await this.uow.manager.query(
      `SELECT 1 FROM credit_lot WHERE order_id = $1 AND source IN ${GIVEN} ORDER BY id FOR UPDATE`,
      [orderId],
    );
    return asOne(await this.read(`lot.order_id = $1 AND lot.source IN ${GIVEN}`, [orderId]));
  }

  /** Past their end, with nothing held of them or about to be taken, and not booked out yet. Locked. */
  async lockEnded(now: Date, limit: number): Promise<LotWithLeft[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT lot.id FROM credit_lot lot WHERE lot.expired_at IS NULL AND lot.expires_at <= $1
         AND NOT EXISTS (SELECT 1 FROM credit_use held WHERE held.lot_id = lot.id AND held.state = 'held')
         AND NOT EXISTS (SELECT 1 FROM credit_use held JOIN credit_lot beside ON beside.id = held.lot_id
           WHERE beside.order_id = lot.order_id AND beside.source IN ${GIVEN} AND lot.source IN ${GIVEN}
             AND held.state = 'held')
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

  /** Ends before its time what the order of this lot gave: what nobody has taken of it can be used no longer. */
  async end(lotId: string, now: Date): Promise<void> {
    await this.uow.manager.query(
      `UPDATE credit_lot SET expires_at = $2, expired_at = $2 WHERE ${BESIDE} AND expired_at IS NULL`,
      [lotId, now],
    );
  }

  /**
   * What was ended before its time goes on until `expiresAt`; null: for good. A part that stands for credit
   * which had an end has that one again.
   */
  async reopen(lotId: string, expiresAt: Date | null): Promise<void> {
    await this.uow.manager.query(
      `UPDATE credit_lot SET expired_at = NULL, expires_at = coalesce(
           (SELECT CASE WHEN origin.expires_at > credit_lot.created_at THEN origin.expires_at
                        ELSE credit_lot.created_at + make_interval(days => $3) END
              FROM credit_lot origin
             WHERE origin.expires_at IS NOT NULL AND origin.id = credit_lot.origin_lot_id), $2)
        WHERE ${BESIDE} AND expires_at = expired_at`,
      [lotId, expiresAt, GRACE_DAYS],
    );
  }

  async addUse(use: CreditUse): Promise<void> {
    await this.uow.rows(CreditUse).insert({ ...use });
  }

  async usesOf(orderId: string): Promise<CreditUse[]> {
    return this.uow.rows(CreditUse).find({ orderId });
  }

  /** What the order took from each lot and has not had back: lots that give it back name it. */
  async takenBy(orderId: string): Promise<TakenPart[]> {
    const rows = await this.uow.manager.query<{ lotId: string; amount: string; expiresAt: Date | null }[]>(
      `SELECT taken.lot_id AS "lotId", lot.expires_at AS "expiresAt",
         greatest(0, taken.amount - coalesce((SELECT sum(back.amount) FROM credit_lot back
           WHERE back.order_id = $1 AND back.origin_lot_id = taken.lot_id), 0)) AS amount
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
         lot.order_id AS "orderId", lot.origin_lot_id AS "originLotId", lot.expires_at AS "expiresAt", lot.expired_at AS "expiredAt",
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

/** What was left of a lot at its end is booked out: it is neither spent nor there to take. */
function asOne(lots: readonly LotWithLeft[]): LotWithLeft | null {
  const open = lots.filter(({ expiredAt }) => expiredAt === null);
  const [one] = open.length > 0 ? open : lots;
  if (!one || lots.length === 1) return one ?? null;
  const sum = (read: (lot: LotWithLeft) => number) => lots.reduce((total, lot) => total + read(lot), 0);
  const there = ({ expiredAt, left }: LotWithLeft) => (open.length === 0 || expiredAt === null ? left : 0);
  return {
    ...one,
    amount: sum((lot) => lot.amount - lot.left + there(lot)),
    taken: sum(({ taken }) => taken),
    left: sum(there),
  };
}
