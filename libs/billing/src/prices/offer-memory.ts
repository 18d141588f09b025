import { Injectable } from '@nestjs/common';
import type { CurrentOffer } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';

const KEEP_MS = 3_000;

/**
 * Remembers the offer that runs for three seconds: every public page asks for it. Uses left may be that
 * old; an offer past its end is never remembered, and what this process changes is seen at once.
 */
@Injectable()
export class OfferMemory {
  private kept: { readonly answer: CurrentOffer; readonly at: number } | null = null;

  constructor(private readonly clock: Clock) {}

  async of(read: () => Promise<CurrentOffer>): Promise<CurrentOffer> {
    const now = this.clock.now();
    const { kept } = this;
    const age = kept === null ? Infinity : now.getTime() - kept.at;
    // Below zero: a clock that was put back.
    if (kept !== null && age >= 0 && age < KEEP_MS && !isOver(kept.answer, now))
      return { ...kept.answer, now: now.toISOString() };
    const answer = await read();
    this.kept = { answer, at: now.getTime() };
    return answer;
  }

  forget(): void {
    this.kept = null;
  }
}

function isOver({ offer }: CurrentOffer, now: Date): boolean {
  return offer !== null && new Date(offer.endsAt) <= now;
}
