import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { withCorrelation } from '../observability/correlation.js';
import { describeError } from '../observability/describe-error.js';
import { Metrics } from '../observability/metrics.js';
import { InboxRow } from './inbox.entity.js';
import { findJob, JOB_CATALOGUE, type JobCatalogue, type JobDefinition } from './job-catalogue.js';
import { JobBusyError, type JobContext, UnrecoverableJobError } from './job-handler.js';
import { JobRegistry } from './job-registry.js';
import { OutboxRow } from './outbox.entity.js';
import { retryDelay } from './retry-delay.js';

/**
 * done: its effects are committed · already: they were before · unknown: a name of an older or newer
 * build, settled without effect · missing: no such row any more · retry, dead: it failed.
 */
export type JobOutcome =
  | { readonly kind: 'done' | 'already' | 'unknown' | 'missing' }
  | { readonly kind: 'retry' | 'dead'; readonly error: unknown };

/**
 * Runs one outbox row. PostgreSQL alone decides whether a job has happened, is to be tried again,
 * and when: the queue only says that now would be a good time.
 */
@Injectable()
export class JobExecutor {
  private readonly logger = new Logger('Job');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly registry: JobRegistry,
    private readonly metrics: Metrics,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
  ) {}

  /** @throws only when the failure itself cannot be recorded: the sweeper brings the row again. */
  async execute(outboxId: string): Promise<JobOutcome> {
    const row = await this.uow.repo(OutboxRow).findOneBy({ id: outboxId });
    if (!row) {
      this.logger.warn(`${outboxId} stands in the queue and no longer in the outbox`);
      return { kind: 'missing' };
    }
    if (row.settledAt !== null || row.deadAt !== null) return { kind: 'already' };
    return withCorrelation(row.correlationId ?? row.id, () => this.run(row));
  }

  /**
   * Counts a run that ended with its process, so that a job that kills workers becomes a dead
   * letter instead of killing them for ever.
   */
  async noteCrash(outboxId: string): Promise<void> {
    const row = await this.uow.repo(OutboxRow).findOneBy({ id: outboxId });
    const definition = row && findJob(this.catalogue, row.job);
    if (!row || !definition || row.settledAt !== null || row.deadAt !== null) return;
    await this.recordFailure(row, definition, new Error('The worker ended in the middle of it.'), {
      retryNow: true,
    });
  }

  private async run(row: OutboxRow): Promise<JobOutcome> {
    const definition = findJob(this.catalogue, row.job);
    if (!definition) {
      // Jobs outlive code: a name this build does not know is no reason to block the queue.
      this.logger.warn(`${row.job} (${row.id}) is unknown to this build and was set aside`);
      await this.settle(row, () => Promise.resolve());
      return { kind: 'unknown' };
    }
    const payload = definition.payload.safeParse(row.payload);
    if (!payload.success) {
      const where = payload.error.issues.map((issue) => `${issue.path.join('.') || '(whole)'} ${issue.code}`);
      const error = new UnrecoverableJobError(`The payload does not fit: ${where.join(', ')}`);
      return this.recordFailure(row, definition, error);
    }
    const started = performance.now();
    const outcome = await this.attempt(row, definition, payload.data);
    const seconds = (performance.now() - started) / 1000;
    this.metrics.job(row.job, outcome.kind, seconds);
    if (outcome.kind === 'done') this.logger.log(`${row.job} done in ${(seconds * 1000).toFixed(0)} ms`);
    return outcome;
  }

  private async attempt(row: OutboxRow, definition: JobDefinition, payload: unknown): Promise<JobOutcome> {
    try {
      return { kind: await this.handle(row, definition, payload) };
    } catch (error) {
      if (error instanceof JobBusyError) return this.comeAgain(row, error);
      return this.recordFailure(row, definition, error);
    }
  }

  private async handle(
    row: OutboxRow,
    definition: JobDefinition,
    payload: unknown,
  ): Promise<'done' | 'already'> {
    const { handler, transaction } = this.registry.handlerOf(row.job);
    let settled: 'done' | 'already' | undefined;
    const settle = async (fn: () => Promise<void>) => {
      settled = await this.settle(row, fn);
    };
    const context: JobContext = {
      outboxId: row.id,
      attempt: row.attempts + 1,
      lastAttempt: row.attempts + 1 >= definition.attempts,
      settle:
        transaction === 'own'
          ? settle
          : () => Promise.reject(new Error(`${row.job} already runs in the transaction that settles it`)),
    };
    const work = () => handler.handle(payload as never, context);
    if (transaction === 'own') await work();
    else await settle(work);
    if (settled === undefined) throw new UnrecoverableJobError(`${row.job} ended without settling`);
    return settled;
  }

  /**
   * The inbox row comes first: of two runs at once, the second waits on its key until the first is
   * committed, and then does nothing.
   */
  private settle(row: OutboxRow, fn: () => Promise<void>): Promise<'done' | 'already'> {
    return this.uow.run(async () => {
      const now = this.clock.now();
      const written = await this.uow
        .repo(InboxRow)
        .createQueryBuilder()
        .insert()
        .values({ outboxId: row.id, handledAt: now })
        .orIgnore()
        .returning('outbox_id')
        .execute();
      if ((written.raw as unknown[]).length === 0) return 'already';
      await fn();
      await this.uow.repo(OutboxRow).update({ id: row.id }, { settledAt: now });
      return 'done';
    });
  }

  private async comeAgain(row: OutboxRow, error: JobBusyError): Promise<JobOutcome> {
    const runAt = new Date(this.clock.now().getTime() + retryDelay(1));
    await this.uow
      .repo(OutboxRow)
      .createQueryBuilder()
      .update()
      .set({ runAt, relayedAt: null })
      .where('id = :id AND settled_at IS NULL', { id: row.id })
      .execute();
    return { kind: 'retry', error };
  }

  private async recordFailure(
    row: OutboxRow,
    definition: JobDefinition,
    error: unknown,
    { retryNow = false } = {},
  ): Promise<JobOutcome> {
    const attempts = row.attempts + 1;
    const dead = error instanceof UnrecoverableJobError || attempts >= definition.attempts;
    const now = this.clock.now();
    const due = retryNow ? row.runAt : new Date(now.getTime() + retryDelay(attempts));
    await this.uow
      .repo(OutboxRow)
      .createQueryBuilder()
      .update()
      .set({
        attempts,
        lastError: describeError(error),
        ...(dead ? { deadAt: now } : { runAt: due }),
        // Free for the relay again, which waits until it is due.
        ...(retryNow ? {} : { relayedAt: null }),
      })
      .where('id = :id AND settled_at IS NULL', { id: row.id })
      .execute();
    const line = `${row.job} failed, attempt ${String(attempts)} of ${String(definition.attempts)}: ${describeError(error)}`;
    if (dead) this.logger.error(`${line}. It is a dead letter now: npm run jobs -- replay ${row.id}`);
    else this.logger.warn(line);
    return { kind: dead ? 'dead' : 'retry', error };
  }
}
