import { jobCatalogue } from '@plainhire/contracts';
import type { z } from 'zod';

/** What the runtime needs to know of a job. */
export interface JobDefinition {
  readonly queue: string;
  readonly payload: z.ZodType;
  /** Runs before the job is a dead letter. */
  readonly attempts: number;
}

export type JobCatalogue = Readonly<Record<string, JobDefinition>>;

/** Injection token. The product's catalogue, except in the runtime's own tests. */
export const JOB_CATALOGUE = Symbol('JOB_CATALOGUE');

export const productCatalogue: JobCatalogue = jobCatalogue;

export function findJob(catalogue: JobCatalogue, name: string): JobDefinition | undefined {
  return Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
}

/** The queues of a catalogue, each once, in the order in which the catalogue names them. */
export function queuesOf(catalogue: JobCatalogue): string[] {
  return [...new Set(Object.values(catalogue).map((job) => job.queue))];
}
