import type { PromotionKind } from '@plainhire/contracts';
import { days } from '../format/dates.js';

/** Why a row that was paid for stands where it stands. */
const WHY_HERE: Readonly<Record<PromotionKind, string>> = {
  featured:
    'The company paid for this row to stand first. It passes every filter you set and has the words you wrote; a posting that answers them less than half as well as the best result is not shown here, whatever is paid. It was not ranked, so it has no number.',
  pinned:
    'The company paid for this posting to stand first where its own jobs, and where the jobs of its role, are listed. It changes nothing in other lists.',
  highlight: 'The company paid for the mark alone. The posting stands where it would stand without it.',
  digest:
    'The company paid to have this posting in the mails of alerts. It passes every filter of the alert and has its words.',
};

export const jobsText = {
  payNotShown: 'Pay not shown',
  imported: 'imported posting',
  promoted: 'Promoted – paid by the company',
  why: 'Why here',
  whyHere: (kind: PromotionKind) => WHY_HERE[kind],
  paidRows:
    'At most 2 rows are put first for money, all on the first page. They carry no number and pass your filters like every other. A marked row further down keeps the rank it has without paying.',
  answersWithin: (count: number) => `Answer within ${days(count)}`,
  posted: 'Posted',
  leaves: 'Applications leave this site',
};
