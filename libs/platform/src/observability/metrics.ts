import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OutboxRepository } from '../jobs/outbox.repository.js';

/** What Prometheus reads at `/metrics`: durations in seconds, names as its guide asks for. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer a request, by route pattern.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly jobs = new Histogram({
    name: 'job_duration_seconds',
    help: 'Time to run a job, by its name and how it ended.',
    labelNames: ['job', 'outcome'] as const,
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60],
    registers: [this.registry],
  });

  constructor(
    private readonly outbox: OutboxRepository,
    private readonly uow: UnitOfWork,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.addOutbox();
    this.addPool();
  }

  /** @param route a pattern such as `/api/v1/postings/:id`, never a path with ids in it. */
  request(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }

  job(job: string, outcome: string, seconds: number): void {
    this.jobs.observe({ job, outcome }, seconds);
  }

  onModuleDestroy(): void {
    this.registry.clear();
  }

  private addOutbox(): void {
    const { outbox } = this;
    const failures = new Counter({
      name: 'metrics_collect_failures_total',
      help: 'Readings that could not be taken because the database did not answer.',
      registers: [this.registry],
    });
    new Gauge({
      name: 'outbox_jobs',
      help: 'Jobs in the outbox: fresh wait for the relay, lent are with the queue, dead wait for a person.',
      labelNames: ['state'] as const,
      registers: [this.registry],
      async collect() {
        try {
          const counts = await outbox.counts();
          for (const [state, count] of Object.entries(counts)) this.set({ state }, count as number);
        } catch {
          this.reset();
          failures.inc();
        }
      },
    });
  }

  private addPool(): void {
    const { uow } = this;
    new Gauge({
      name: 'database_pool_connections',
      help: 'Connections of this process to PostgreSQL, and callers that wait for one.',
      labelNames: ['state'] as const,
      registers: [this.registry],
      collect() {
        for (const [state, count] of Object.entries(uow.pool)) this.set({ state }, count);
      },
    });
  }
}
