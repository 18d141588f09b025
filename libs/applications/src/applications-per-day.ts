import { Injectable } from '@nestjs/common';
import { ApplicationQueries } from './application.queries.js';

/** How many people applied to a posting, and when. No policy: the callers decide who may see it. */
@Injectable()
export class ApplicationsPerDay {
  constructor(private readonly queries: ApplicationQueries) {}

  /** By UTC day, `2026-11-23`, from `from` to `to`, both included; days without any are left out. Taken back or not. */
  perDay(postingId: string, span: { from: string; to: string }): Promise<ReadonlyMap<string, number>> {
    return this.queries.countPerDay(postingId, span.from, span.to);
  }

  /** Sent from `from` on and before `to`, taken back or not. */
  between(postingId: string, from: Date, to: Date): Promise<number> {
    return this.queries.countSentBetween(postingId, from, to);
  }
}
