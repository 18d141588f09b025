import { createHash } from 'node:crypto';
import type {
  Answer,
  ApplicantContact,
  ApplicationFile,
  ApplicationPosting,
  SentProfile,
} from '@plainhire/contracts';
import { canonicalJson } from '@plainhire/kernel';

/** Everything that was sent, frozen. Never changed afterwards; the receipt is a hash of it. */
export interface Submission {
  readonly version: 1;
  readonly applicationId: string;
  readonly posting: ApplicationPosting;
  readonly candidateId: string;
  readonly name: string;
  readonly contact: ApplicantContact;
  /** In copies from before `SentProfile` the wishes stand as well; no view shows them. */
  readonly profile: SentProfile;
  readonly coverLetter: string;
  readonly answers: readonly Answer[];
  readonly files: readonly ApplicationFile[];
  /** ISO 8601, UTC. */
  readonly submittedAt: string;
  readonly promiseDays: number | null;
  readonly answerBy: string | null;
}

/** sha256, in lower-case hex, of the canonical JSON of a submission. */
export function receiptHash(submission: Submission): string {
  return createHash('sha256').update(canonicalJson(submission), 'utf8').digest('hex');
}
