import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { BullRegistrar, WorkerHost } from '@nestjs/bullmq';
import { JOB_TIMINGS, type JobTimings } from './job-timings.js';
import { JobQueues, QUEUE_CONNECTION } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { type QueueConnection, reportOnce } from './queue-connection.js';
import { Relay } from './relay.js';
import { Sweeper } from './sweeper.js';

/** Starts workers, relay and sweeper once everything else stands, and stops them before anything else falls. */
@Injectable()
export class QueueRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Queue');

  constructor(
    private readonly registrar: BullRegistrar,
    private readonly discovery: DiscoveryService,
    private readonly relay: Relay,
    private readonly sweeper: Sweeper,
    private readonly queues: JobQueues,
    private readonly registry: JobRegistry,
    @Inject(QUEUE_CONNECTION) private readonly connection: QueueConnection,
    @Inject(JOB_TIMINGS) private readonly timings: JobTimings,
  ) {}

  onApplicationBootstrap(): void {
    this.registrar.register();
    this.relay.start();
    this.sweeper.start();
    this.queues.stopTicking(this.registry.schedules).catch(reportOnce());
    this.logger.log(`Working on the queues in ${this.connection.backend}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.sweeper.stop()]);
    const workers = this.hosts().map((host) => host.worker);
    const closed = Promise.all(workers.map((worker) => worker.close())).then(() => true);
    if (!(await Promise.race([closed, patience(this.timings.shutdownMs)]))) {
      // Nothing is lost: what is cut off now is not settled, and runs again.
      this.logger.warn('Some jobs did not end in time; they will run again.');
    }
    await Promise.race([this.queues.close(), patience(2_000)]);
    await Promise.race([this.connection.close(), patience(2_000)]);
  }

  private hosts(): WorkerHost[] {
    return this.discovery
      .getProviders()
      .map((wrapper) => wrapper.instance as unknown)
      .filter((instance): instance is WorkerHost => instance instanceof WorkerHost);
  }
}

function patience(ms: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms, false).unref();
  });
}
