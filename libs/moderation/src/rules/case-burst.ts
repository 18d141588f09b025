import { flagged, type Rule, whole } from './rule.js';

/** Submissions of one unverified company in a day from which on it looks like a flood. */
const MANY = 8;

export const caseBurst: Rule = {
  id: 'case-burst',
  assess({ casesToday = 0, company }) {
    if (casesToday < MANY || company?.verified === true) return null;
    return flagged(
      'case-burst',
      12,
      `The company submitted ${String(casesToday)} postings within a day.`,
      whole('company', company?.name ?? ''),
    );
  },
};
