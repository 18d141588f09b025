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

export interface Ended {
  /** Drafts made before. */
  readonly draftBefore: Date;
  /** Pages that were to end before. */
  readonly pageBefore: Date;
  readonly limit: number;
}

/** An order to ask Stripe about, with the page that it has now. */
export interface OpenOrder {
  readonly id: string;
  readonly sessionId: string | null;
}

@Injectable()
export class OpenOrdersQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Orders to ask Stripe about, those that waited longest first. The watermark is when it was asked last. */
  async findUnheard({ now, before, pendingBefore, limit }: Unheard): Promise<OpenOrder[]> {
    return this.uow.manager.query<OpenOrder[]>(
      `SELECT id, stripe_session_id AS "sessionId" FROM billing_order
        WHERE (state IN ('draft', 'awaiting_payment') AND coalesce(watermark, created_at) < $2)
           OR (state = 'awaiting_payment' AND expires_at < $1 AND coalesce(watermark, created_at) < expires_at)
           OR (state = 'payment_pending' AND coalesce(watermark, created_at) < $3)
        ORDER BY coalesce(watermark, created_at), id LIMIT $4`,
      [now, before, pendingBefore, limit],
    );
  }

  /** Stripe knows nothing of it: it is asked about again later. */
  async noteAsked(orderId: string, at: Date): Promise<void> {
    await this.uow.manager.query(
      'UPDATE billing_order SET watermark = $2 WHERE id = $1 AND (watermark IS NULL OR watermark < $2)',
      [orderId, at],
    );
  }

  /** Drafts, and pages that were not asked about since their end. */
  async findEnded({ draftBefore, pageBefore, limit }: Ended): Promise<OpenOrder[]> {
    return this.uow.manager.query<OpenOrder[]>(
      `SELECT id, stripe_session_id AS "sessionId" FROM billing_order
        WHERE (state = 'draft' AND created_at < $1)
           OR (state = 'awaiting_payment' AND expires_at < $2 AND coalesce(watermark, created_at) < $2)
        ORDER BY id LIMIT $3`,
      [draftBefore, pageBefore, limit],
    );
  }
}
