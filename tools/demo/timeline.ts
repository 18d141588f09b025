import type { FakeClock } from '@plainhire/kernel';

const HOUR_MS = 3_600_000;

/** What happens, `hours` before the end of the demo's time. */
interface Planned {
  readonly at: number;
  readonly order: number;
  readonly happen: () => Promise<void>;
}

/**
 * Days of a marketplace in their order. Things are planned by how many days ago they happened; what
 * happens may plan what follows.
 */
export class Timeline {
  private readonly planned: Planned[] = [];
  private count = 0;

  constructor(
    private readonly clock: FakeClock,
    private readonly end: Date,
  ) {}

  /** The instant `days` ago. */
  ago(days: number): Date {
    return new Date(this.end.getTime() - days * 24 * HOUR_MS);
  }

  /** What lies in the future, or before the clock's time, does not happen. */
  plan(daysAgo: number, happen: () => Promise<void>): void {
    if (daysAgo <= 0) return;
    this.count += 1;
    this.planned.push({ at: this.ago(daysAgo).getTime(), order: this.count, happen });
  }

  /** @param settle runs after each thing that happened. */
  async run(settle: () => Promise<void>): Promise<void> {
    for (;;) {
      this.planned.sort((a, b) => a.at - b.at || a.order - b.order);
      const next = this.planned.shift();
      if (!next) break;
      if (next.at > this.clock.now().getTime()) this.clock.set(new Date(next.at));
      await next.happen();
      await settle();
    }
    this.clock.set(this.end);
    await settle();
  }
}
