import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { CreditLot } from './credit-lot.entity.js';
import { CreditUse } from './credit-use.entity.js';

export type LotWithLeft = CreditLot & { readonly left: number };

const LEFT = `lot.amount - coalesce((SELECT sum(taken.amount) FROM credit_use taken
  WHERE taken.lot_id = lot.id AND taken.state IN ('held', 'used')), 0)`;

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

  /** Past their end, with nothing held of them, and not booked out yet. Locked. */
  async lockEnded(now: Date, limit: number): Promise<LotWithLeft[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT lot.id FROM credit_lot lot WHERE lot.expired_at IS NULL AND lot.expires_at <= $1
         AND NOT EXISTS (SELECT 1 FROM credit_use held WHERE held.lot_id = lot.id AND held.state = 'held')
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

  async addUse(use: CreditUse): Promise<void> {
    await this.uow.rows(CreditUse).insert({ ...use });
  }

  async usesOf(orderId: string): Promise<CreditUse[]> {
    return this.uow.rows(CreditUse).find({ orderId });
  }

  async setUse(useId: string, state: CreditUse['state'], amount: number, now: Date): Promise<void> {
    await this.uow.repo(CreditUse).update({ id: useId }, { state, amount, at: now });
  }

  async dropUse(useId: string): Promise<void> {
    await this.uow.repo(CreditUse).delete({ id: useId });
  }

  private async read(where: string, values: readonly unknown[]): Promise<LotWithLeft[]> {
    const rows = await this.uow.manager.query<
      (Omit<LotWithLeft, 'amount' | 'left'> & { amount: string; left: string })[]
    >(
      `SELECT lot.id, lot.company_id AS "companyId", lot.currency, lot.amount, lot.source, lot.key,
         lot.order_id AS "orderId", lot.expires_at AS "expiresAt", lot.expired_at AS "expiredAt",
         lot.created_at AS "createdAt", ${LEFT} AS "left"
       FROM credit_lot lot WHERE ${where} ORDER BY lot.id`,
      [...values],
    );
    return rows.map((row) => ({ ...row, amount: Number(row.amount), left: Number(row.left) }));
  }
}
