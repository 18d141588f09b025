import { Injectable, Logger } from '@nestjs/common';
import { Clock, isDomainError, systemActor } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { actorOf } from '../orders/actor-words.js';
import { LapseUnknown } from './lapse-unknown.js';
import { OpenOrdersQueries } from './open-orders.queries.js';
import { SettleOrder } from './settle-order.js';

const CAUSE = { actor: actorOf(systemActor('billing.sweep')), stripeEventId: null };
/** An order that waits is asked about so often, whether or not an event comes. */
const PATIENCE_MS = 2 * 60_000;
/** A transfer takes hours or days. */
const PENDING_PATIENCE_MS = 30 * 60_000;
const BATCH = 50;

/**
 * Asks Stripe about orders that no event was heard of: lost events, sessions past their end, drafts
 * whose session was opened and the answer lost. Each is its own try; Stripe's silence ends the round.
 */
@Injectable()
export class SettleOpenOrders {
  private readonly logger = new Logger('BillingSweep');

  constructor(
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly open: OpenOrdersQueries,
    private readonly settleOrder: SettleOrder,
    private readonly lapse: LapseUnknown,
  ) {}

  /** @returns how many were asked about */
  async execute(): Promise<number> {
    if (this.config.stripe === null) return 0;
    const now = this.clock.now();
    const before = new Date(now.getTime() - PATIENCE_MS);
    const pendingBefore = new Date(now.getTime() - PENDING_PATIENCE_MS);
    const unheard = await this.open.findUnheard({ now, before, pendingBefore, limit: BATCH });
    for (const { id, sessionId } of unheard) {
      try {
        const settled = await this.settleOrder.execute(id, CAUSE);
        if (settled === 'nothing') await this.lapse.letGo({ id, sessionId });
        if (settled === 'nothing' || settled === 'differs') await this.open.noteAsked(id, now);
      } catch (error) {
        if (isDomainError(error, 'billing.stripe-away')) return unheard.length;
        // One that cannot be settled must not keep the others waiting.
        this.logger.error(
          `the order ${id} could not be settled: ${error instanceof Error ? error.message : 'unknown'}`,
        );
        await this.open.noteAsked(id, now);
      }
    }
    return unheard.length;
  }
}
