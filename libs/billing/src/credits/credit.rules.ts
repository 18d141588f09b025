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

function endOf({ expiresAt }: LotLeft): number {
  return expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
}
