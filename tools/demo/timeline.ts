import type { FakeClock } from '@plainhire/kernel';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** People are at work between these hours, UTC. */
const FIRST_HOUR = 7;
const LAST_HOUR = 20;

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

  /** What lies in the future, or before the clock's time, does not happen. */
  plan(daysAgo: number, happen: () => Promise<void>): void {
    if (daysAgo <= 0) return;
    this.count += 1;
    const at = atWork(this.end.getTime() - daysAgo * DAY_MS, this.end.getTime());
    this.planned.push({ at, order: this.count, happen });
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

/**
 * The instant drawn into the working hours of its day, and on the last day into those before `end`.
 * What was earlier stays earlier.
 */
export function atWork(instant: number, end: number): number {
  const day = Math.floor(instant / DAY_MS) * DAY_MS;
  const isLast = end - day < DAY_MS;
  const whole = isLast ? end - day : DAY_MS;
  const from = Math.min(FIRST_HOUR * HOUR_MS, isLast ? 0.5 * whole : Infinity);
  const until = isLast ? whole : LAST_HOUR * HOUR_MS;
  return Math.round(day + from + ((instant - day) / whole) * (until - from));
}
