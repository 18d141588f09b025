import type { FirstClaim } from './promoted-slots.js';

/** At most so many rows of a page are paid for, those that stand first and those that are marked together. */
export const MOST_PAID = 2;
/** A promoted row is at least this share as good an answer as the best one that was not paid for. */
export const RELEVANCE_FLOOR = 0.5;
const HOUR_MS = 3_600_000;

/** How many rows of the first page may be paid for: one row of a page is always there for what was ranked. */
export function roomForFirst(limit: number): number {
  return Math.min(MOST_PAID, limit - 1);
}

/**
 * Whose turn it is: pinned ones first, then in an order that holds for an hour and a query and is
 * another in the next. Each posting has a number of its own for query and hour, drawn as if by lot, so
 * that over many hours each stands first as often as any other, and none moves when another comes or
 * goes (rendezvous hashing, Thaler & Ravishankar 1998). A posting that paid for both places has one turn.
 */
export function inTurn(claims: readonly FirstClaim[], query: string, now: Date): FirstClaim[] {
  const lot = `${String(Math.floor(now.getTime() / HOUR_MS))} ${query} `;
  const start = hash(lot, OFFSET);
  const drawn = claims
    .map((claim) => ({ claim, turn: kindOrder(claim) * NUMBERS + mix(hash(claim.postingId, start)) }))
    .sort((a, b) => a.turn - b.turn || (a.claim.postingId < b.claim.postingId ? -1 : 1));
  const seen = new Set<string>();
  return drawn.flatMap(({ claim }) => {
    if (seen.has(claim.postingId)) return [];
    seen.add(claim.postingId);
    return [claim];
  });
}

/** Whether an answer is good enough to stand above `best`, the best of what was not paid for. */
export function isAboveFloor(rank: number, best: number): boolean {
  return rank >= best * RELEVANCE_FLOOR;
}

function kindOrder({ kind }: FirstClaim): number {
  return kind === 'pinned' ? 0 : 1;
}

/** So many numbers are drawn from. */
const NUMBERS = 0x1_0000_0000;
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) over the letters' codes, 32 bits. */
function hash(text: string, start: number): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value >>> 0;
}

/** Spreads a small difference over all bits: the finalizer of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
