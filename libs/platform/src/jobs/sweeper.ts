import { Inject, Injectable } from '@nestjs/common';
import { JOB_TIMINGS, type JobTimings } from './job-timings.js';
import { JobQueues } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { Loop } from './loop.js';
import { OutboxRepository } from './outbox.repository.js';
import { reportOnce } from './queue-connection.js';

const BATCH = 200;

/**
 * Makes good what a queue forgets. Rows lent long ago and not settled are handed over again, whether
 * their job was lost, failed unheard, or is merely waiting (then the queue keeps the one it has). The
 * ticks of the schedules are set again too.
 */
@Injectable()
export class Sweeper {
  private readonly loop: Loop;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly registry: JobRegistry,
    @Inject(JOB_TIMINGS) private readonly timings: JobTimings,
  ) {
    this.loop = new Loop(timings.sweepMs, async () => (await this.sweepOnce()) === BATCH, reportOnce());
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** One batch. @returns how many rows were handed over again. */
  async sweepOnce(): Promise<number> {
    if (!this.queues.ready()) return 0;
    const owed = await this.outbox.claimOverdue(BATCH, this.timings.leaseMs);
    if (owed.length > 0) await this.queues.addAgain(owed);
    await this.queues.keepTicking(this.registry.schedules);
    return owed.length;
  }
}
