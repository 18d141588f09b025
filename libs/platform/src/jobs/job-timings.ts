/** How often and how long; all in milliseconds. Tests make them shorter. */
export interface JobTimings {
  /** The relay looks for fresh rows at least this often; usually it is woken before. */
  readonly pollMs: number;
  /** The sweeper looks for rows whose lease ran out this often. */
  readonly sweepMs: number;
  /** A row handed to the queue and not settled for this long is handed over again. */
  readonly leaseMs: number;
  /** A worker that does not renew its hold on a job for this long has lost it. */
  readonly lockMs: number;
  /** How often workers look for jobs whose worker is gone. */
  readonly stalledMs: number;
  /** How long a shutdown waits for jobs that are running. */
  readonly shutdownMs: number;
}

/**
 * Short leases are harmless: a job brought twice waits on its inbox row and then does nothing. They
 * decide how soon work goes on after a crash.
 */
export const DEFAULT_TIMINGS: JobTimings = {
  pollMs: 1_000,
  sweepMs: 3_000,
  leaseMs: 15_000,
  lockMs: 10_000,
  stalledMs: 3_000,
  shutdownMs: 20_000,
};

export const JOB_TIMINGS = Symbol('JOB_TIMINGS');

/** Runs at once in one worker process, by queue. They mostly wait for the database or a mail server. */
const CONCURRENCY: Readonly<Record<string, number>> = { mail: 4, search: 3 };

export function concurrencyOf(queue: string): number {
  return CONCURRENCY[queue] ?? 2;
}
