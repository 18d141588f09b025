import { Injectable } from '@nestjs/common';
import {
  eventCatalogue,
  type EventName,
  type EventPayload,
  jobCatalogue,
  type JobName,
  type JobPayload,
} from '@plainhire/contracts';
import { Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { correlationId } from '../observability/correlation.js';
import { OutboxRow } from './outbox.entity.js';

export interface EnqueueOptions {
  /** Not before this instant; now when left out. */
  readonly runAt?: Date;
  /** A second row with the same key is ignored. */
  readonly key?: string;
}

/**
 * Where a command leaves the work that follows from it. Only usable inside a transaction: the row
 * lives or dies with what it announces.
 */
@Injectable()
export class Outbox {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes one row for each job that follows from the event. */
  async publish<E extends EventName>(event: E, payload: EventPayload<E>): Promise<void> {
    const parsed = eventCatalogue[event].payload.parse(payload);
    for (const job of eventCatalogue[event].jobs) await this.write(job, parsed, {});
  }

  async enqueue<J extends JobName>(
    job: J,
    payload: JobPayload<J>,
    options: EnqueueOptions = {},
  ): Promise<void> {
    await this.write(job, jobCatalogue[job].payload.parse(payload), options);
  }

  private async write(job: JobName, payload: object, options: EnqueueOptions): Promise<void> {
    if (!this.uow.inTransaction) {
      throw new Error(
        `The job ${job} was left outside a transaction: it could be announced and never happen, or happen unannounced.`,
      );
    }
    const now = this.clock.now();
    await this.uow.rows(OutboxRow).insertIfAbsent({
      id: newId(),
      job,
      payload,
      key: options.key ?? null,
      correlationId: correlationId(),
      createdAt: now,
      runAt: options.runAt ?? now,
    });
  }
}
