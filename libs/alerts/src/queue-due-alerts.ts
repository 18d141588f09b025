import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { Outbox, UnitOfWork } from '@plainhire/platform';
import { AlertRepository } from './alert.repository.js';
import { nextDue } from './alert.schedule.js';

const BATCH = 100;
/** Ends a run that could otherwise go on while others are saved. */
const MOST_BATCHES = 1_000;

/**
 * Hands out the turns: each alert that is due gets a job, and its next turn, in one transaction. Turns
 * that passed while no worker ran are one turn.
 */
@Injectable()
export class QueueDueAlerts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many got a turn */
  async execute(): Promise<number> {
    let total = 0;
    for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
      const queued = await this.uow.run(() => this.batch());
      total += queued;
      if (queued < BATCH) break;
    }
    return total;
  }

  private async batch(): Promise<number> {
    const now = this.clock.now();
    const due = await this.alerts.lockDue(now, BATCH);
    for (const { id, frequency, nextDueAt } of due) {
      await this.outbox.enqueue('alerts.send', { alertId: id, dueAt: nextDueAt.toISOString() });
      await this.alerts.update(id, { nextDueAt: nextDue(frequency, id, now) });
    }
    return due.length;
  }
}
