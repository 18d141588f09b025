import type { ApplicantSort } from '@plainhire/contracts';
import { readInstant } from '@plainhire/kernel';
import type { Application } from './application.entity.js';
import { promiseRuns } from './application.promise.js';

/** How a company's list is ordered: a key in SQL, the same key of a row, and the id after it. */
export interface ApplicantOrder {
  readonly key: string;
  /** The key's type in PostgreSQL, for what comes back out of a cursor. */
  readonly type: 'timestamptz' | 'double precision';
  readonly direction: 'ASC' | 'DESC';
  keyOf(application: Application): string | number;
}

/** Sorts after every day; what has no promise left stands at the end. */
const NEVER = 'infinity';

export const APPLICANT_ORDER: Readonly<Record<ApplicantSort, ApplicantOrder>> = {
  newest: {
    key: 'application.submittedAt',
    type: 'timestamptz',
    direction: 'DESC',
    keyOf: (application) => application.submittedAt.toISOString(),
  },
  promise: {
    key: `CASE WHEN application.firstAnswerAt IS NULL AND application.answerBy IS NOT NULL
      AND application.state IN ('submitted', 'viewed', 'in_review', 'interview', 'offer')
      THEN application.answerBy ELSE CAST('infinity' AS timestamptz) END`,
    type: 'timestamptz',
    direction: 'ASC',
    keyOf: (application) => (promiseRuns(application) ? application.answerBy.toISOString() : NEVER),
  },
  match: {
    key: 'coalesce(application.matchScore, -1)',
    type: 'double precision',
    direction: 'DESC',
    keyOf: (application) => application.matchScore ?? -1,
  },
};

/** Whether something out of a cursor can be a key of this order. */
export function isKeyOf(order: ApplicantOrder, key: unknown): key is string | number {
  if (order.type === 'double precision') return typeof key === 'number';
  return typeof key === 'string' && (key === NEVER || readInstant(key) !== null);
}
