import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';

export interface Unheard {
  readonly now: Date;
  /** Not asked about since. */
  readonly before: Date;
  /** The same, for a payment that is on its way. */
  readonly pendingBefore: Date;
  readonly limit: number;
}

@Injectable()
export class OpenOrdersQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Orders to ask Stripe about, those that waited longest first. The watermark is when it was asked last. */
  async findUnheard({ now, before, pendingBefore, limit }: Unheard): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM billing_order
        WHERE (state IN ('draft', 'awaiting_payment') AND coalesce(watermark, created_at) < $2)
           OR (state = 'awaiting_payment' AND expires_at < $1 AND coalesce(watermark, created_at) < expires_at)
           OR (state = 'payment_pending' AND coalesce(watermark, created_at) < $3)
        ORDER BY coalesce(watermark, created_at), id LIMIT $4`,
      [now, before, pendingBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Stripe knows nothing of it: it is asked about again later. */
  async noteAsked(orderId: string, at: Date): Promise<void> {
    await this.uow.manager.query(
      'UPDATE billing_order SET watermark = $2 WHERE id = $1 AND (watermark IS NULL OR watermark < $2)',
      [orderId, at],
    );
  }
}
