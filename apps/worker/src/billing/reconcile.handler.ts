import { Reconcile } from '@plainhire/billing';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler } from '@plainhire/platform';

@JobHandler('billing.reconcile', { transaction: 'own' })
export class ReconcileHandler implements Handler<'billing.reconcile'> {
  constructor(private readonly reconcile: Reconcile) {}

  handle({ runId }: JobPayload<'billing.reconcile'>, context: JobContext): Promise<void> {
    return this.reconcile.execute(runId, context);
  }
}
