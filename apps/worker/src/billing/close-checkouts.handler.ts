import { CloseCheckouts } from '@plainhire/billing';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler } from '@plainhire/platform';

/** A posting is at its end: the payment pages that are open for it are closed. */
@JobHandler('billing.close-checkouts', { transaction: 'own' })
export class CloseCheckoutsHandler implements Handler<'billing.close-checkouts'> {
  constructor(private readonly close: CloseCheckouts) {}

  async handle({ postingId }: JobPayload<'billing.close-checkouts'>, context: JobContext): Promise<void> {
    await this.close.execute(postingId);
    await context.settle(() => Promise.resolve());
  }
}
