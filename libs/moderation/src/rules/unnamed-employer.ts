import { findAll, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:our|my) (?:company|organi[sz]ation|firm|client|team)\s+is\s+(?:currently\s+|now\s+)?(?:seeking|looking|hiring|searching|in need)\b/gi,
  /\bwe are an? (?:[\w-]+,?\s+){0,6}(?:company|organi[sz]ation|firm|practice|business)\s+(?:that is\s+)?(?:looking|seeking|searching)\b/gi,
  /\b(?:leading|growing|well[- ]established|reputable|small|busy|established) (?:[\w-]+\s+){0,3}(?:company|firm|practice|organi[sz]ation) (?:is )?(?:currently )?(?:seeking|seeks|looking|requires|needs)\b/gi,
  /\b(?:confidential|undisclosed) (?:company|client|employer)\b/gi,
];

/** "Our company is looking for": an employer that nobody can look up. */
export const unnamedEmployer: Rule = {
  id: 'unnamed-employer',
  assess(advert) {
    if (advert.company !== null) return null;
    return flagged(
      'unnamed-employer',
      10,
      'The text speaks of the employer without ever naming it.',
      findAll('description', advert.description, PATTERNS),
    );
  },
};
