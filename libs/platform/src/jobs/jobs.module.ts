import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AppConfig } from '../config/app-config.js';
import { JOB_CATALOGUE, type JobCatalogue, productCatalogue, queuesOf } from './job-catalogue.js';
import { JobExecutor } from './job-executor.js';
import { CLOCK_QUEUE, JobQueues, QUEUE_CONNECTION } from './job-queues.js';
import { JobRegistry } from './job-registry.js';
import { DEFAULT_TIMINGS, JOB_TIMINGS, type JobTimings } from './job-timings.js';
import { OutboxListener } from './outbox-listener.js';
import { installQueueBackends, openQueueConnection, type QueueConnection } from './queue-connection.js';
import { processorsFor } from './queue-processors.js';
import { QueueRunner } from './queue-runner.js';
import { Relay } from './relay.js';
import { ScheduleRunner } from './schedule-runner.js';
import { Sweeper } from './sweeper.js';

export interface JobsOptions {
  /** Only the runtime's own tests bring another. */
  readonly catalogue?: JobCatalogue;
  readonly timings?: Partial<JobTimings>;
}

/** Runs jobs when told to: registry and executor, no queue. What tests drain the outbox with. */
@Module({})
export class JobsModule {
  static forRoot(options: JobsOptions = {}): DynamicModule {
    const catalogue = options.catalogue ?? productCatalogue;
    const services = [JobRegistry, JobExecutor, ScheduleRunner];
    return {
      module: JobsModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: JOB_CATALOGUE, useValue: catalogue },
        { provide: JOB_TIMINGS, useValue: { ...DEFAULT_TIMINGS, ...options.timings } },
        ...services,
      ],
      exports: [JOB_CATALOGUE, JOB_TIMINGS, ...services],
    };
  }
}

/** `JobsModule` and the queue that drives it: workers, relay, sweeper, schedules. For the worker alone. */
@Module({})
export class QueueModule {
  static forRoot(options: JobsOptions = {}): DynamicModule {
    const timings = { ...DEFAULT_TIMINGS, ...options.timings };
    const jobQueues = queuesOf(options.catalogue ?? productCatalogue);
    const queues = [...jobQueues, CLOCK_QUEUE];
    installQueueBackends();
    return {
      module: QueueModule,
      imports: [
        DiscoveryModule,
        JobsModule.forRoot(options),
        QueueConnectionModule.forRoot(queues.length),
        BullModule.forRootAsync({
          inject: [QUEUE_CONNECTION],
          useFactory: (opened: QueueConnection) => ({ connection: opened.connection as never }),
          extraOptions: { manualRegistration: true },
        }),
        BullModule.registerQueueAsync(
          ...queues.map((name) => ({
            name,
            inject: [QUEUE_CONNECTION],
            useFactory: (opened: QueueConnection) => ({
              name,
              connection: opened.connection as never,
              prefix: opened.prefix(name),
            }),
          })),
        ),
      ],
      providers: [
        ...processorsFor(jobQueues, timings),
        JobQueues,
        OutboxListener,
        Relay,
        Sweeper,
        QueueRunner,
      ],
      exports: [JobQueues, Relay, Sweeper],
    };
  }
}

@Module({})
class QueueConnectionModule {
  static forRoot(workers: number): DynamicModule {
    return {
      module: QueueConnectionModule,
      global: true,
      providers: [
        {
          provide: QUEUE_CONNECTION,
          inject: [AppConfig],
          useFactory: (config: AppConfig) =>
            openQueueConnection(config.redisUrl, config.databaseUrl, workers),
        },
      ],
      exports: [QUEUE_CONNECTION],
    };
  }
}
