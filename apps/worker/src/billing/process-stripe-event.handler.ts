import { ProcessStripeEvent } from '@plainhire/billing';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler } from '@plainhire/platform';

@JobHandler('billing.process-stripe-event', { transaction: 'own' })
export class ProcessStripeEventHandler implements Handler<'billing.process-stripe-event'> {
  constructor(private readonly process: ProcessStripeEvent) {}

  handle({ stripeEventId }: JobPayload<'billing.process-stripe-event'>, context: JobContext): Promise<void> {
    return this.process.execute(stripeEventId, context);
  }
}
