import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { JobExecutor } from './job-executor.js';
import { CLOCK_QUEUE, type QueueJobData } from './job-queues.js';
import { concurrencyOf, type JobTimings } from './job-timings.js';
import { reportOnce } from './queue-connection.js';
import { ScheduleRunner } from './schedule-runner.js';

/** A job may lose its worker this often before the queue gives it up; the sweeper then brings it again. */
const MAX_STALLS = 3;

/** One BullMQ processor for each queue of the catalogue, and one for the ticks of schedules. */
export function processorsFor(queues: readonly string[], timings: JobTimings): Type<WorkerHost>[] {
  const options = (queue: string) => ({
    concurrency: concurrencyOf(queue),
    lockDuration: timings.lockMs,
    stalledInterval: timings.stalledMs,
    maxStalledCount: MAX_STALLS,
    runRetryDelay: 1_000,
    // How long an idle worker waits for a call before it looks by itself, in seconds.
    drainDelay: 5,
  });

  class QueueProcessor extends WorkerHost {
    private readonly report = reportOnce();

    @OnWorkerEvent('error')
    onError(error: Error): void {
      this.report(error);
    }

    override process(_job: Job): Promise<void> {
      return Promise.reject(new Error('A processor must say what it does'));
    }
  }

  const forJobs = queues.map((queue) => {
    @Processor({ name: queue }, options(queue))
    class JobProcessor extends QueueProcessor {
      constructor(private readonly executor: JobExecutor) {
        super();
      }

      override async process(job: Job<QueueJobData>): Promise<void> {
        const id = job.data.outboxId;
        if (id === undefined) return;
        if (job.stalledCounter > 0) await this.executor.noteCrash(id);
        await this.executor.execute(id);
      }
    }
    return JobProcessor;
  });

  @Processor({ name: CLOCK_QUEUE }, options(CLOCK_QUEUE))
  class ClockProcessor extends QueueProcessor {
    constructor(private readonly schedules: ScheduleRunner) {
      super();
    }

    override async process(job: Job): Promise<void> {
      await this.schedules.tick(job.name);
    }
  }

  return [...forJobs, ClockProcessor];
}
