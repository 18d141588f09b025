import { CheckVatId } from '@plainhire/billing';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler } from '@plainhire/platform';

@JobHandler('billing.check-vat-id', { transaction: 'own' })
export class CheckVatIdHandler implements Handler<'billing.check-vat-id'> {
  constructor(private readonly check: CheckVatId) {}

  handle({ companyId }: JobPayload<'billing.check-vat-id'>, context: JobContext): Promise<void> {
    return this.check.execute(companyId, context);
  }
}
