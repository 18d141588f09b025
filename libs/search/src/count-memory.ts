import { Clock } from '@plainhire/kernel';

/** Counting a broad match set costs more than all else; a few seconds old it is still true enough. */
const KEEP_SECONDS = 15;
const MOST_KEPT = 500;

/**
 * Remembers counts of broad searches for some seconds. Small sets are never kept, so that a new posting
 * shows in them at once; the results themselves are always read anew.
 */
export class CountMemory<T> {
  private readonly kept = new Map<string, { value: T; until: number }>();

  constructor(private readonly clock: Clock) {}

  async of(key: string, isBroad: (value: T) => boolean, count: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    const before = this.kept.get(key);
    if (before && before.until > now) return before.value;
    const value = await count();
    this.kept.delete(key);
    if (isBroad(value)) {
      const oldest = this.kept.keys().next();
      if (this.kept.size >= MOST_KEPT && !oldest.done) this.kept.delete(oldest.value);
      this.kept.set(key, { value, until: now + KEEP_SECONDS * 1000 });
    }
    return value;
  }
}
