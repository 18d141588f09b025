import { AsyncLocalStorage } from 'node:async_hooks';

interface Correlation {
  readonly id: string;
}

const store = new AsyncLocalStorage<Correlation>();

/** Everything awaited inside `fn` shares this id: log lines, outbox rows, the jobs that follow. */
export function withCorrelation<T>(id: string, fn: () => T): T {
  return store.run({ id }, fn);
}

/** The id of the request or job being worked on, or null outside one. */
export function correlationId(): string | null {
  return store.getStore()?.id ?? null;
}
