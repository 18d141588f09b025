import { Injectable } from '@nestjs/common';
import { isDomainError, systemActor } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { OrderRepository } from './order.repository.js';
import { ReleaseOrder } from './release-order.js';

/** Why an order was let go of, for its timeline and its page. */
export const POSTING_ENDED = 'posting_ended';

const SELF = systemActor('billing.close-checkouts');

/**
 * A posting is at its end: nobody is to pay for promoting it, so the payment pages that are open for it
 * are closed. Who was quicker has paid; what becomes of that is for promotions to say.
 */
@Injectable()
export class CloseCheckouts {
  constructor(
    private readonly orders: OrderRepository,
    private readonly release: ReleaseOrder,
    private readonly config: AppConfig,
  ) {}

  /**
   * Not inside a transaction: it waits for Stripe. Twice is once.
   * @returns how many were closed
   * @throws DomainError unavailable `billing.stripe-away`: to be tried again
   */
  async execute(postingId: string): Promise<number> {
    if (this.config.stripe === null) return 0;
    let closed = 0;
    for (const orderId of await this.orders.findUnpaidOf(postingId)) {
      try {
        const detail = { reason: POSTING_ENDED };
        if (await this.release.execute(orderId, { actor: SELF, by: 'system', detail })) closed += 1;
      } catch (error) {
        // Paid, expired or cancelled since it was looked for.
        if (!isDomainError(error, 'order.illegal-transition')) throw error;
      }
    }
    return closed;
  }
}
