import { Inject, Injectable } from '@nestjs/common';
import { JOB_TIMINGS, type JobTimings } from './job-timings.js';
import { JobQueues } from './job-queues.js';
import { Loop } from './loop.js';
import { OutboxListener } from './outbox-listener.js';
import { OutboxRepository } from './outbox.repository.js';
import { reportOnce } from './queue-connection.js';

const BATCH = 200;

/**
 * Hands outbox rows to the queue. A row is first marked as lent, then handed over: a relay that dies
 * in between leaves a lease that runs out, and the sweeper hands the row over.
 */
@Injectable()
export class Relay {
  private readonly loop: Loop;

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly queues: JobQueues,
    private readonly listener: OutboxListener,
    @Inject(JOB_TIMINGS) timings: JobTimings,
  ) {
    this.loop = new Loop(timings.pollMs, async () => (await this.relayOnce()) === BATCH, reportOnce());
  }

  start(): void {
    this.loop.start();
    this.listener.start(() => {
      this.loop.wake();
    });
  }

  async stop(): Promise<void> {
    await Promise.all([this.listener.stop(), this.loop.stop()]);
  }

  /** One batch. @returns how many rows were handed over. */
  async relayOnce(): Promise<number> {
    if (!this.queues.ready()) return 0;
    const owed = await this.outbox.claimFresh(BATCH);
    if (owed.length === 0) return 0;
    try {
      await this.queues.add(owed);
    } catch (error) {
      await this.outbox.release(owed.map((row) => row.id)).catch(() => undefined);
      throw error;
    }
    return owed.length;
  }
}
