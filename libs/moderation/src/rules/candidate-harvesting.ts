import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:earn|receive|get|collect)\b[^.!?\n]{0,20}[$€£]\s?\d[\d,.]*[^.!?\n]{0,30}\bper\s+(?:referred|referral|hired|recruited|candidate|sign[- ]?up)\b/gi,
  /\b(?:find|see) more (?:jobs|vacancies) (?:at|on)\b/gi,
  /\b(?:legitimate|100\s?% real|not a scam)\s+(?:[\w-]+\s+){0,2}(?:jobs?|work|opportunit\w+|positions?|compan\w+)\b/gi,
];

/** An advert that collects people and sells perks or referrals, instead of offering one job. */
export const candidateHarvesting: Rule = {
  id: 'candidate-harvesting',
  assess(advert) {
    const evidence = findInAdvert(advert, PATTERNS);
    return flagged(
      'candidate-harvesting',
      evidence.length > 1 ? 34 : 20,
      'It collects candidates or pays for referrals instead of offering one job.',
      evidence,
    );
  },
};
