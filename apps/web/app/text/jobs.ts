import { days } from '../format/dates.js';

export const jobsText = {
  payNotShown: 'Pay not shown',
  imported: 'imported posting',
  promoted: 'Promoted – paid by the company',
  answersWithin: (count: number) => `Answer within ${days(count)}`,
  posted: 'Posted',
  leaves: 'Applications leave this site',
};
