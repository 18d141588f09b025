import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b[1-6]\d\s*(?:-|–|to)\s*[1-6]\d[\s-]*(?:years?|yrs?)[\s-]*olds?\b(?:\s+only)?/gi,
  /\b(?:age|aged)\s*(?:limit|range|group|requirement|between|from|below|under|max(?:imum)?|not (?:more|older) than)?\s*[:=–-]?\s*(?:between\s+|from\s+|below\s+|under\s+|max(?:imum)?\s+|up to\s+)?\d{2}\s*(?:-|–|to|and)\s*\d{2}\b/gi,
  /\bage\s*(?:limit|below|under|max(?:imum)?|not (?:more|older) than|should not exceed|up to)\s*[:=–-]?\s*\d{2}\b/gi,
  /\b(?:below|under|not older than|not over|younger than|maximum(?: age)?(?: of)?)\s+(?:the age of\s+)?[2-6]\d\s*(?:years?(?: old| of age)|yrs)\b/gi,
  /\b(?:between\s+)?[1-5]\d\s*(?:-|–|to|and)\s*[2-6]\d\s*(?:years?|yrs)\s*(?:old|of age)\b/gi,
  /\b(?:young|youthful)\s+(?:and\s+\w+\s+)?(?:ladies|lady|men|man|women|woman|girls?|boys?|candidates?|applicants?|persons?|people|graduates? only|males?|females?)\b/gi,
  /\b(?:looking for|seeking|hiring|need|want|must be)\s+(?:an?\s+)?(?:\w+,?\s+){0,2}young\b(?!\s+(?:compan|team|organi[sz]ation|start-?up|business|brand|and growing|children|people's))/gi,
  /\b(?:digital natives?|recent graduates? only|no (?:older|elderly) (?:applicants|candidates))\b/gi,
];
/** The law's own limits and whom the work serves. */
const HARMLESS_AFTER =
  /^\s*(?:children|pupils|students|learners|patients|clients|customers|audience|professionals? network)/i;
const HARMLESS_BEFORE =
  /\b(?:children|pupils|students|learners|patients|kids|clients|residents|audience|teach\w*|help\w*|for|with|to|of|regardless of|irrespective of)\b[^.!?\n]{0,25}$/i;

/**
 * An age limit needs a reason in the work itself (for example Directive 2000/78/EC, Art. 6).
 * Apprenticeships are funded by age in places; they are left alone.
 */
export const discriminationAge: Rule = {
  id: 'discrimination-age',
  assess(advert) {
    if (/\bapprentic/i.test(advert.title)) return null;
    const evidence = findInAdvert(
      advert,
      PATTERNS,
      (before, match, after) =>
        HARMLESS_AFTER.test(after) || (/young|youth/i.test(match) && HARMLESS_BEFORE.test(before)),
    );
    return flagged('discrimination-age', 28, 'It restricts or prefers applicants by age.', evidence);
  },
};
