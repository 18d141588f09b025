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
 * Remembers for a second who has a place: every search asks, and those who ask while it is read wait for
 * that one reading. A place at its end is never among them, and what this process changes is seen at once;
 * another process's change is seen within the second. While nothing changes the same list is given.
 */
@Injectable()
export class PlacesMemory {
  private kept: { readonly places: Promise<readonly RunningPlace[]>; readonly at: number } | null = null;

  constructor(private readonly clock: Clock) {}

  async running(read: (now: Date) => Promise<readonly RunningPlace[]>): Promise<readonly RunningPlace[]> {
    const now = this.clock.now();
    const age = this.kept === null ? Infinity : now.getTime() - this.kept.at;
    // Below zero: a clock that was put back.
    const fresh = age >= 0 && age < KEEP_MS ? this.kept : null;
    const places = await (fresh ?? this.keep(read(now), now)).places;
    const runs = ({ endsAt }: RunningPlace) => endsAt > now.getTime();
    return places.every(runs) ? places : places.filter(runs);
  }

  /** What is being read before a change is not kept beyond it. */
  forget(): void {
    this.kept = null;
  }

  private keep(places: Promise<readonly RunningPlace[]>, now: Date): NonNullable<PlacesMemory['kept']> {
    const kept = { places, at: now.getTime() };
    this.kept = kept;
    places.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return kept;
  }
}
