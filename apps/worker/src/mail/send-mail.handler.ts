import type { JobPayload } from '@plainhire/contracts';
import { type Handler, type JobContext, JobHandler, MailSender } from '@plainhire/platform';

@JobHandler('mail.send', { transaction: 'own' })
export class SendMailHandler implements Handler<'mail.send'> {
  constructor(private readonly sender: MailSender) {}

  handle({ messageId }: JobPayload<'mail.send'>, context: JobContext): Promise<void> {
    return this.sender.send(messageId, context);
  }
}
