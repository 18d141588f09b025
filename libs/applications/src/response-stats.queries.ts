import { Injectable } from '@nestjs/common';
import type { ResponseFigures } from '@plainhire/contracts';
import { addDays, Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';

/** Fewer tell more about chance than about the company. */
const FEWEST_SHOWN = 5;
const WINDOW_DAYS = 365;

/**
 * n counts what was answered, and what should have been: still open after its promised day, closed
 * without a decision (by the clock, or because the posting ended), or taken back after the promised
 * day. What is still within its promise counts on neither side. Only what the candidate was told
 * counts as an answer.
 */
const FIGURES = `
  SELECT company_id,
         count(*)::int AS n,
         count(first_answer_at)::int AS answered,
         percentile_cont(0.5) WITHIN GROUP (
           ORDER BY extract(epoch FROM first_answer_at - submitted_at)
         ) FILTER (WHERE first_answer_at IS NOT NULL) / 86400 AS median_days
  FROM application
  WHERE company_id = ANY($1::uuid[]) AND submitted_at > $2
    AND (first_answer_at IS NOT NULL
         OR state = 'closed_no_decision'
         OR (state IN ('submitted', 'viewed', 'in_review') AND answer_by < $3)
         OR (state = 'withdrawn' AND answer_by < state_since))
  GROUP BY company_id`;

/** Answers by the day they came on, as FIGURES counts them. */
const DAYS = `
  SELECT greatest(1, ceil(extract(epoch FROM first_answer_at - submitted_at) / 86400))::int AS day,
         count(*)::int AS answers
  FROM application
  WHERE company_id = $1 AND submitted_at > $2 AND first_answer_at IS NOT NULL
  GROUP BY day
  ORDER BY day`;

interface FiguresRow {
  company_id: string;
  n: number;
  answered: number;
  median_days: number | null;
}

/** How companies have answered over the last year, for job and company pages. */
@Injectable()
export class ResponseStats {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async forCompany(companyId: string): Promise<ResponseFigures> {
    const figures = (await this.forCompanies([companyId])).get(companyId) ?? NO_FIGURES;
    if (figures.n < FEWEST_SHOWN) return figures;
    const days = await this.uow.manager.query<ResponseFigures['days']>(DAYS, [
      companyId,
      addDays(this.clock.now(), -WINDOW_DAYS),
    ]);
    return { ...figures, days };
  }

  /** Every company asked for is in the answer, without its days. One statement, however many. */
  async forCompanies(companyIds: readonly string[]): Promise<Map<string, ResponseFigures>> {
    const figures = new Map(companyIds.map((id) => [id, NO_FIGURES]));
    if (companyIds.length === 0) return figures;
    const now = this.clock.now();
    const rows = await this.uow.manager.query<FiguresRow[]>(FIGURES, [
      companyIds,
      addDays(now, -WINDOW_DAYS),
      now,
    ]);
    for (const row of rows) figures.set(row.company_id, figuresOf(row));
    return figures;
  }
}

const NO_FIGURES: ResponseFigures = { n: 0, answeredPercent: null, medianDays: null, days: [] };

function figuresOf({ n, answered, median_days }: FiguresRow): ResponseFigures {
  if (n < FEWEST_SHOWN) return { n, answeredPercent: null, medianDays: null, days: [] };
  return {
    n,
    answeredPercent: Math.round((answered / n) * 100),
    // Up, and never zero: "within a day" is the best that is claimed.
    medianDays: median_days === null ? null : Math.max(1, Math.ceil(median_days)),
    days: [],
  };
}
