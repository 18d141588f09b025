import { addDays } from '@plainhire/kernel';

/** What of a lot can still be taken. */
export interface LotLeft {
  readonly id: string;
  /** Minor units, at least 0. */
  readonly left: number;
  /** Null: never. */
  readonly expiresAt: Date | null;
  /** Cannot be taken for now. */
  readonly onHold?: boolean;
}

export interface CreditPart {
  readonly lotId: string;
  readonly amount: number;
}

/** Lots that can be used at `now`, those that end soonest first; the older of two that end alike. */
export function usable<T extends LotLeft>(lots: readonly T[], now: Date): T[] {
  return lots
    .filter(({ left, expiresAt, onHold }) => left > 0 && !onHold && (expiresAt === null || expiresAt > now))
    .sort((a, b) => endOf(a) - endOf(b) || (a.id < b.id ? -1 : 1));
}

/** From which lots `amount` is taken. Less than asked for when the lots hold less. */
export function takeCredit(lots: readonly LotLeft[], amount: number, now: Date): CreditPart[] {
  const parts: CreditPart[] = [];
  let open = amount;
  for (const { id, left } of usable(lots, now)) {
    if (open === 0) break;
    const part = Math.min(left, open);
    parts.push({ lotId: id, amount: part });
    open -= part;
  }
  return parts;
}

/** Days that credit which comes back can still be used for, where the lot that it came from has ended. */
export const GRACE_DAYS = 30;

/** What an order took from a lot and has not had back yet. */
export interface TakenPart {
  readonly lotId: string;
  /** Minor units, at least 0. */
  readonly amount: number;
  /** Of the lot; null: never. */
  readonly expiresAt: Date | null;
}

export interface ReturnedPart extends Omit<TakenPart, 'lotId'> {
  /** Null: nobody can say any more which lot it came from. */
  readonly lotId: string | null;
}

/**
 * How `amount` comes back to an order that paid with credit: each part ends when the lot that it came from
 * does, so that nobody prolongs credit by buying and handing back. What ends last comes back first. A part
 * whose lot has ended has 30 days more.
 */
export function comeBack(taken: readonly TakenPart[], amount: number, now: Date): ReturnedPart[] {
  const parts: ReturnedPart[] = [];
  const grace = addDays(now, GRACE_DAYS);
  let open = amount;
  for (const { lotId, amount: left, expiresAt } of [...taken].sort((a, b) => endOf(b) - endOf(a))) {
    const part = Math.min(left, open);
    if (part === 0) continue;
    const end = expiresAt === null || expiresAt > now ? expiresAt : grace;
    parts.push({ lotId, amount: part, expiresAt: end });
    open -= part;
  }
  return open === 0 ? parts : [...parts, { lotId: null, amount: open, expiresAt: null }];
}

function endOf({ expiresAt }: Pick<LotLeft, 'expiresAt'>): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
