import type { PostingApplicationItem } from '@plainhire/contracts';
import type { Application } from './application.entity.js';
import { promiseView } from './application.promise.js';

/** One line of a company's list. */
export function applicantItem(application: Application, now: Date): PostingApplicationItem {
  return {
    id: application.id,
    candidate: {
      name: application.candidateName,
      headline: application.candidateHeadline,
      city: application.candidateCity,
      country: application.candidateCountry,
    },
    state: application.state,
    submittedAt: application.submittedAt.toISOString(),
    promise: promiseView(application, now),
    match:
      application.matchScore === null
        ? null
        : { score: application.matchScore, of: 100, failedGates: application.failedGates },
    files: application.state === 'withdrawn' ? 0 : application.fileCount,
  };
}
