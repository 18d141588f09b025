import { SendRefund } from '@plainhire/billing';
import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler } from '@plainhire/platform';

@JobHandler('billing.send-refund', { transaction: 'own' })
export class SendRefundHandler implements Handler<'billing.send-refund'> {
  constructor(private readonly send: SendRefund) {}

  handle({ refundId }: JobPayload<'billing.send-refund'>, context: JobContext): Promise<void> {
    return this.send.execute(refundId, context);
  }
}
