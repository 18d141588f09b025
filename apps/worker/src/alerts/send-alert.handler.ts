import { SendAlert } from '@plainhire/alerts';
import type { JobPayload } from '@plainhire/contracts';
import { systemActor } from '@plainhire/kernel';
import { type Handler, JobHandler } from '@plainhire/platform';

const SENDER = systemActor('alerts.send');

/** An alert's turn has come: it mails what is new, or nothing. */
@JobHandler('alerts.send')
export class SendAlertHandler implements Handler<'alerts.send'> {
  constructor(private readonly sendAlert: SendAlert) {}

  async handle({ alertId, dueAt }: JobPayload<'alerts.send'>): Promise<void> {
    await this.sendAlert.execute(SENDER, { alertId, dueAt: new Date(dueAt) });
  }
}
