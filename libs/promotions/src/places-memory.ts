import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import type { PaidKind } from '@plainhire/search';

/** A bought place, with the instant at which it is free again; milliseconds since 1970. */
export interface RunningPlace {
  readonly postingId: string;
  readonly kind: PaidKind;
  readonly endsAt: number;
}

const KEEP_MS = 1_000;

/**
 * Remembers for a second who has a place: every search asks. A place at its end is never among them, and
 * what this process changes is seen at once; another process's change is seen within the second.
 */
@Injectable()
export class PlacesMemory {
  private kept: { readonly places: readonly RunningPlace[]; readonly at: number } | null = null;
  private changes = 0;

  constructor(private readonly clock: Clock) {}

  async running(read: (now: Date) => Promise<readonly RunningPlace[]>): Promise<readonly RunningPlace[]> {
    const now = this.clock.now();
    const { kept, changes } = this;
    const age = kept === null ? Infinity : now.getTime() - kept.at;
    // Below zero: a clock that was put back.
    if (kept !== null && age >= 0 && age < KEEP_MS)
      return kept.places.filter(({ endsAt }) => endsAt > now.getTime());
    const places = await read(now);
    // What was read before a change is not kept beyond it.
    if (changes === this.changes) this.kept = { places, at: now.getTime() };
    return places;
  }

  forget(): void {
    this.changes += 1;
    this.kept = null;
  }
}
