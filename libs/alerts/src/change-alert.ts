import { Injectable } from '@nestjs/common';
import type { AlertView, ChangeAlertRequest } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { alertNotFound } from './alert.errors.js';
import { requireAlert } from './alert.policy.js';
import { AlertRepository } from './alert.repository.js';
import { nextDue } from './alert.schedule.js';
import { viewOf } from './alert.view.js';

/** Renames, pauses, resumes, or changes how often. What went live during a pause is not told later. */
@Injectable()
export class ChangeAlert {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `alert.not-found`, also for another person's */
  async execute(actor: Actor, input: ChangeAlertRequest & { alertId: string }): Promise<AlertView> {
    return this.uow.run(async () => {
      const alert = await this.alerts.lock(input.alertId);
      if (!alert) throw alertNotFound();
      requireAlert(actor, 'alert.change', alert);
      const now = this.clock.now();
      const { name = alert.name, frequency = alert.frequency, state = alert.state } = input;
      const resumed = alert.state === 'paused' && state === 'active';
      const columns = {
        name,
        frequency,
        state,
        ...(resumed ? { since: now } : {}),
        ...(resumed || frequency !== alert.frequency ? { nextDueAt: nextDue(frequency, alert.id, now) } : {}),
      };
      await this.alerts.update(alert.id, columns);
      return viewOf({ ...alert, ...columns });
    });
  }
}
