import { Injectable } from '@nestjs/common';
import type { AlertStopView } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';
import { stopLinkUnknown } from './alert.errors.js';
import { AlertRepository } from './alert.repository.js';

/** What the link of a mail does, for whoever holds it: no account is asked for (RFC 8058). */
@Injectable()
export class StopAlertByToken {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
  ) {}

  /** Changes nothing: mail programs open links by themselves. @throws DomainError `alert.link-unknown` */
  async look(token: string): Promise<AlertStopView> {
    const alert = await this.alerts.findByToken(token);
    if (!alert) throw stopLinkUnknown();
    return { name: alert.name, state: alert.state };
  }

  /**
   * Pauses the alert, now and for what waits to be sent. Does nothing when it is paused, or deleted:
   * no mail comes either way, which is what was asked for.
   */
  async execute(token: string): Promise<void> {
    await this.uow.run(async () => {
      const found = await this.alerts.findByToken(token);
      const alert = found && (await this.alerts.lock(found.id));
      if (alert?.state === 'active') await this.alerts.update(alert.id, { state: 'paused' });
    });
  }
}
