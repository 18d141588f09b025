import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';

/** As a server sees somebody who sends no cookie. */
export interface Visitor {
  readonly address: string;
  readonly agent: string;
}

const HOUR_MS = 3_600_000;
/** Of each kind; some 30 MB at the most. */
const MOST = 200_000;
/** Offices share an address; a program that changes its name with every page does so, too. */
const MOST_BEHIND_ADDRESS = 20;

/**
 * Whether a visitor sees a posting in a place for the first time within an hour, so that a page that is
 * loaded again and again is one view. Who somebody is is never kept: only a number made of address and
 * browser under a key that is drawn anew each day (UTC) and stands in this process's memory alone, so that
 * the number tells nobody anything afterwards. With a new key what was seen is forgotten, too.
 *
 * What is beyond its memory is forgotten oldest first.
 */
@Injectable()
export class FirstSight {
  /** How many numbers of each kind are kept. */
  protected readonly most: number = MOST;
  private key = randomBytes(32);
  private day = '';
  /** Number of a sight, and when it was; in the order of time. */
  private readonly sights = new Map<number, number>();
  /** Of an address and a posting's place: how many browsers in the hour that began then. */
  private readonly behind = new Map<number, { since: number; browsers: number }>();

  constructor(private readonly clock: Clock) {}

  /** True the first time; asking is seeing. */
  is({ address, agent }: Visitor, postingId: string, place: string): boolean {
    const now = this.clock.now();
    this.turnKey(now);
    const at = now.getTime();
    forget(this.sights, (seen) => seen <= at - HOUR_MS);
    forget(this.behind, ({ since }) => since <= at - HOUR_MS);
    const sight = this.numberOf('sight', address, agent, postingId, place);
    if (this.sights.has(sight)) return false;
    if (!this.hasRoom(this.numberOf('address', address, postingId, place), at)) return false;
    this.sights.set(sight, at);
    this.limit(this.sights);
    return true;
  }

  /** How many numbers are kept in all. */
  get size(): number {
    return this.sights.size + this.behind.size;
  }

  private hasRoom(address: number, at: number): boolean {
    const known = this.behind.get(address);
    if (known) {
      if (known.browsers >= MOST_BEHIND_ADDRESS) return false;
      known.browsers += 1;
      return true;
    }
    this.behind.set(address, { since: at, browsers: 1 });
    this.limit(this.behind);
    return true;
  }

  private turnKey(now: Date): void {
    const day = now.toISOString().slice(0, 10);
    if (day === this.day) return;
    this.day = day;
    this.key = randomBytes(32);
    this.sights.clear();
    this.behind.clear();
  }

  /** 48 bits: two of those that are kept are alike once in ten thousand full memories. */
  private numberOf(...parts: readonly string[]): number {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest().readUIntBE(0, 6);
  }

  private limit(kept: Map<number, unknown>): void {
    for (const oldest of kept.keys()) {
      if (kept.size <= this.most) return;
      kept.delete(oldest);
    }
  }
}

/** Takes out the oldest as long as they are over; entries stand in the order of time. */
function forget<V>(kept: Map<number, V>, over: (value: V) => boolean): void {
  for (const [key, value] of kept) {
    if (!over(value)) return;
    kept.delete(key);
  }
}
