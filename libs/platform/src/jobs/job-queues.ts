import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getQueueToken } from '@nestjs/bullmq';
import type { Queue } from 'bullmq';
import { findJob, JOB_CATALOGUE, type JobCatalogue, queuesOf } from './job-catalogue.js';
import type { RegisteredSchedule } from './job-registry.js';
import { type QueueConnection, reportOnce } from './queue-connection.js';

export const QUEUE_CONNECTION = Symbol('QUEUE_CONNECTION');

/** Beside the catalogue's queues: the ticks of schedules. */
export const CLOCK_QUEUE = 'clock';

/** An outbox row on its way. */
export interface OwedJob {
  readonly id: string;
  readonly job: string;
}

export interface QueueJobData {
  readonly outboxId?: string;
}

/** Longest wait for a queue's server before the rows go back to the relay. */
const HAND_OVER_MS = 5_000;

/** The one place that puts jobs into BullMQ. The job's id is the outbox row's, its data nothing more. */
@Injectable()
export class JobQueues implements OnModuleInit {
  private readonly queues = new Map<string, Queue<QueueJobData>>();
  private readonly fallback: string;

  constructor(
    private readonly modules: ModuleRef,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
  ) {
    this.fallback = queuesOf(catalogue)[0] ?? CLOCK_QUEUE;
  }

  onModuleInit(): void {
    for (const name of [...queuesOf(this.catalogue), CLOCK_QUEUE]) {
      const queue = this.modules.get<Queue<QueueJobData>>(getQueueToken(name), { strict: false });
      queue.on('error', reportOnce());
      this.queues.set(name, queue);
    }
  }

  ready(): boolean {
    return this.connection.ready();
  }

  /** A job whose id the queue still holds is left as it is. */
  async add(owed: readonly OwedJob[]): Promise<void> {
    const byQueue = new Map<string, OwedJob[]>();
    for (const row of owed) {
      const name = this.queueOf(row.job);
      byQueue.set(name, [...(byQueue.get(name) ?? []), row]);
    }
    await inTime(
      Promise.all(
        [...byQueue].map(([name, rows]) =>
          this.named(name).addBulk(
            rows.map((row) => ({
              name: row.job,
              data: { outboxId: row.id },
              // One try: when to try again is the outbox row's to say. Finished jobs leave no trace,
              // so that the same id can be brought again.
              opts: { jobId: row.id, attempts: 1, removeOnComplete: true, removeOnFail: true },
            })),
          ),
        ),
      ),
    );
  }

  /** As `add`, after removing what the queue calls finished although the row is not settled. */
  async addAgain(owed: readonly OwedJob[]): Promise<void> {
    await inTime(Promise.all(owed.map((row) => this.forgetFinished(row))));
    await this.add(owed);
  }

  /** Makes each schedule tick; says it again after a queue has lost them. Ticks of schedules that are gone end. */
  async keepTicking(schedules: readonly RegisteredSchedule[]): Promise<void> {
    const clock = this.named(CLOCK_QUEUE);
    await inTime(
      Promise.all(
        schedules.map(({ name, everySeconds }) =>
          clock.upsertJobScheduler(
            name,
            { every: everySeconds * 1000 },
            { name, data: {}, opts: { attempts: 1, removeOnComplete: true, removeOnFail: true } },
          ),
        ),
      ),
    );
  }

  async stopTicking(known: readonly RegisteredSchedule[]): Promise<void> {
    const clock = this.named(CLOCK_QUEUE);
    for (const { key } of await clock.getJobSchedulers()) {
      if (!known.some((schedule) => schedule.name === key)) await clock.removeJobScheduler(key);
    }
  }

  /** Waiting, running and delayed jobs by queue. */
  async depths(): Promise<Record<string, Record<string, number>>> {
    const counts = [...this.queues].map(
      async ([name, queue]) => [name, await queue.getJobCounts('waiting', 'active', 'delayed')] as const,
    );
    return Object.fromEntries(await inTime(Promise.all(counts)));
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  private async forgetFinished(row: OwedJob): Promise<void> {
    const job = await this.named(this.queueOf(row.job)).getJob(row.id);
    if (!job) return;
    const state = await job.getState();
    if (state === 'completed' || state === 'failed' || state === 'unknown') await job.remove();
  }

  /** A name of another build still has to reach a worker, which sets it aside. */
  private queueOf(job: string): string {
    return findJob(this.catalogue, job)?.queue ?? this.fallback;
  }

  private named(name: string): Queue<QueueJobData> {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`There is no queue named ${name}`);
    return queue;
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('the queue did not take the jobs in time'));
    }, HAND_OVER_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
