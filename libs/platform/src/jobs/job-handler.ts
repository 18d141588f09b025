import { Injectable } from '@nestjs/common';
import type { JobName, JobPayload } from '@plainhire/contracts';

/** What a handler knows about the run it is in. */
export interface JobContext {
  readonly outboxId: string;
  /** 1 for the first run. */
  readonly attempt: number;
  /** When this run fails, the job becomes a dead letter. */
  readonly lastAttempt: boolean;
  /**
   * Only for handlers declared with `transaction: 'own'`: opens the transaction, writes the inbox
   * row, then runs `fn` in it. A second run of the same job waits here for the first and then
   * leaves `fn` out.
   */
  settle(fn: () => Promise<void>): Promise<void>;
}

/**
 * Does one job. Runs in one transaction together with its inbox row, so that its effects happen
 * once however often the queue brings the job. Throws to be tried again; a handler that cannot find
 * its row throws too.
 */
export interface Handler<J extends JobName = JobName> {
  handle(payload: JobPayload<J>, context: JobContext): Promise<void>;
}

export interface JobHandlerOptions {
  /** `own`: the handler calls `context.settle` itself, because it also does what no transaction can undo. */
  readonly transaction?: 'one' | 'own';
}

export interface HandlerMetadata extends JobHandlerOptions {
  readonly job: string;
}

export interface ScheduleMetadata {
  /** `postings.clock`: domain and what it does. */
  readonly name: string;
  readonly everySeconds: number;
}

/** Something done again and again. Opens its own transactions; must bear being run twice. */
export interface ScheduledTask {
  run(): Promise<void>;
}

/** Thrown by a handler when trying again cannot help: the job becomes a dead letter at once. */
export class UnrecoverableJobError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UnrecoverableJobError';
  }
}

/**
 * Thrown by a handler when another run of the same job is in the middle of it: no failure, and not
 * counted as a try. The job comes again in a moment, to find out how that one ended.
 */
export class JobBusyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JobBusyError';
  }
}

const HANDLER = Symbol('plainhire:job-handler');
const SCHEDULE = Symbol('plainhire:schedule');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what a constructor takes is Nest's business
type ClassOf<T> = new (...dependencies: any[]) => T;

/** Makes the class the one handler of a job of the catalogue. */
export function JobHandler<J extends JobName>(job: J, options: JobHandlerOptions = {}) {
  return (target: ClassOf<Handler<J>>): void => {
    markHandler(target, { job, ...options });
  };
}

/** As `JobHandler`, for a catalogue that is not the product's: the runtime's own tests. */
export function markHandler(target: ClassOf<{ handle: unknown }>, metadata: HandlerMetadata): void {
  Injectable()(target);
  Reflect.defineMetadata(HANDLER, metadata, target);
}

/** Runs the class's `run` every so many seconds, once however many workers there are. */
export function Schedule(metadata: ScheduleMetadata) {
  return (target: ClassOf<ScheduledTask>): void => {
    Injectable()(target);
    Reflect.defineMetadata(SCHEDULE, metadata, target);
  };
}

export function handlerMetadata(target: object): HandlerMetadata | undefined {
  return Reflect.getOwnMetadata(HANDLER, target) as HandlerMetadata | undefined;
}

export function scheduleMetadata(target: object): ScheduleMetadata | undefined {
  return Reflect.getOwnMetadata(SCHEDULE, target) as ScheduleMetadata | undefined;
}
