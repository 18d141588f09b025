import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_CATALOGUE, type JobCatalogue } from './job-catalogue.js';
import {
  type Handler,
  type HandlerMetadata,
  handlerMetadata,
  type ScheduledTask,
  type ScheduleMetadata,
  scheduleMetadata,
} from './job-handler.js';

export interface RegisteredHandler extends HandlerMetadata {
  readonly handler: Handler;
}

export interface RegisteredSchedule extends ScheduleMetadata {
  readonly task: ScheduledTask;
}

/** Handlers and catalogue do not fit each other. Names every job concerned. */
export class JobCatalogueError extends Error {
  constructor(problems: readonly string[]) {
    super(`The jobs and their handlers do not match:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'JobCatalogueError';
  }
}

/** Finds the handlers among the application's providers and refuses to start when one is missing or double. */
@Injectable()
export class JobRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, RegisteredHandler>();
  private readonly tasks = new Map<string, RegisteredSchedule>();

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(JOB_CATALOGUE) private readonly catalogue: JobCatalogue,
  ) {}

  onModuleInit(): void {
    const problems: string[] = [];
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const handler = handlerMetadata(metatype);
      if (handler) this.addHandler(handler, instance as Handler, problems);
      const schedule = scheduleMetadata(metatype);
      if (schedule) this.addSchedule(schedule, instance as ScheduledTask, problems);
    }
    for (const job of Object.keys(this.catalogue)) {
      if (!this.handlers.has(job)) problems.push(`${job} has no handler`);
    }
    if (problems.length > 0) throw new JobCatalogueError(problems);
  }

  /** @throws Error for a name that is not in the catalogue: the boot check leaves no other cause. */
  handlerOf(job: string): RegisteredHandler {
    const found = this.handlers.get(job);
    if (!found) throw new Error(`${job} has no handler`);
    return found;
  }

  get schedules(): readonly RegisteredSchedule[] {
    return [...this.tasks.values()];
  }

  schedule(name: string): RegisteredSchedule | undefined {
    return this.tasks.get(name);
  }

  private addHandler(metadata: HandlerMetadata, handler: Handler, problems: string[]): void {
    const other = this.handlers.get(metadata.job);
    if (!Object.hasOwn(this.catalogue, metadata.job)) {
      problems.push(`${metadata.job} has a handler and does not stand in the catalogue`);
    } else if (other && other.handler !== handler) {
      problems.push(`${metadata.job} has two handlers`);
    } else {
      this.handlers.set(metadata.job, { ...metadata, handler });
    }
  }

  private addSchedule(metadata: ScheduleMetadata, task: ScheduledTask, problems: string[]): void {
    const other = this.tasks.get(metadata.name);
    if (other && other.task !== task) problems.push(`the schedule ${metadata.name} stands on two classes`);
    else this.tasks.set(metadata.name, { ...metadata, task });
  }
}
