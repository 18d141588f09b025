import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { alertNotFound } from './alert.errors.js';
import { requireAlert } from './alert.policy.js';
import { AlertRepository } from './alert.repository.js';

/** Deletes an alert with what it has told. A mail of it that still waits is not sent. */
@Injectable()
export class DeleteAlert {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
  ) {}

  /** @throws DomainError `alert.not-found`, also for another person's */
  async execute(actor: Actor, input: { alertId: string }): Promise<void> {
    await this.uow.run(async () => {
      const alert = await this.alerts.lock(input.alertId);
      if (!alert) throw alertNotFound();
      requireAlert(actor, 'alert.delete', alert);
      await this.alerts.delete(alert.id);
    });
  }
}
