import { findAll, findInAdvert, flagged, type Rule } from './rule.js';

const TITLE = [
  /\b(?:data entry|typist|typing|clerk|clerical|admin(?:istrative)?(?: assistant| office| support)?|receptionist|office assistant|personal assistant|payroll|customer service|customer support|accounts? (?:receivable|payable|assistant)|bookkeeper|processor|mailer|assembler|envelope|call cent(?:er|re)|home[- ]based|work (?:from|at) home)\b/gi,
];
const LURES = [
  /\b(?:immediate(?:ly)? (?:start|hire|opening|available|position|joining)|immediate start|start immediately|urgent(?:ly)?(?: hiring| required| needed)?|apply (?:today|now|asap|immediately)|hiring (?:now|immediately)|positions? (?:are )?(?:going fast|limited|filling)|limited (?:slots|positions|spots))\b/gi,
  /\b(?:no experience|will train|training (?:is |will be )?(?:provided|online|available)|paid training|entry[- ]level|high school (?:diploma|degree|or equivalent|education)?)\b/gi,
  /\b(?:computer with internet|home office suppl(?:y|ies)|internet access|own (?:computer|laptop|internet)|typing (?:skills|speed)|\d+\s?wpm|basic computer|ms ?(?:word|office)|microsoft (?:word|office))\b/gi,
  /\b(?:part[- ]time|flexible (?:hours|schedule|working hours)|few hours|hours? (?:a|per) (?:day|week)|work schedule)\b/gi,
  /[$€£]\s?\d[\d,.]*\s*(?:-|–|to)?\s*(?:[$€£]?\s?\d[\d,.]*)?\s*(?:\/|per|an|a)\s?(?:hr|hour|week|day)\b/gi,
  /\b(?:weekly|bi-?weekly|direct deposit|wages|401\(?k\)?|benefits package|health insurance)\b/gi,
];

/**
 * Office work that asks for nothing and starts at once: the bait most used. One lure will do where
 * no company stands behind it.
 */
export const clericalLure: Rule = {
  id: 'clerical-lure',
  assess(advert) {
    const bait = findAll('title', advert.title, TITLE);
    // An apprenticeship asks for nothing because it teaches.
    if (bait.length === 0 || /\bapprentic/i.test(advert.title)) return null;
    const kinds = LURES.map((lure) => findInAdvert(advert, [lure])).filter((list) => list.length > 0);
    const enough = advert.company === null ? 1 : 2;
    if (kinds.length < enough) return null;
    return flagged(
      'clerical-lure',
      [11, 11, 18, 24][Math.min(kinds.length, 4) - 1] ?? 24,
      'Simple office work with the usual lures: nothing asked, at once, from anywhere.',
      [...bait, ...kinds.flat()].slice(0, 8),
    );
  },
};
