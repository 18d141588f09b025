import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:earn|receive|get|collect)\b[^.!?\n]{0,20}[$€£]\s?\d[\d,.]*[^.!?\n]{0,30}\bper\s+(?:referred|referral|hired|recruited|candidate|sign[- ]?up)\b/gi,
  /\breferral bonus program\b[^.!?\n]{0,60}(?:[$€£]\s?\d|earn)/gi,
  /\brepresented candidates\b/gi,
  /\bsigning bonus by\b[^.!?\n]{0,40}/gi,
  /\b(?:connected|matched|placed) with (?:companies|employers|firms) (?:who|that) are hiring\b/gi,
  /\b(?:expert negotiations|maximizing (?:your |total )*compensation)\b/gi,
  /\b(?:our|the) client (?:companies|company)\b[^.!?\n]{0,30}\b(?:bonus|perks)\b/gi,
  /\b(?:partnered up|teamed up)\b[^.!?\n]{0,60}\b(?:hiring|recruit\w*)\b/gi,
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
