import { findAll, findInAdvert, flagged, type Rule } from './rule.js';

const TITLE = [/\b(?:urgent(?:ly)?|immediate(?:ly)?|asap|apply (?:now|today)|hurry|hiring now)\b/gi];
const TEXT = [
  /\b(?:act (?:now|fast)|hurry|don'?t (?:miss|wait)|limited (?:slots|spots|positions|seats)|positions? (?:are )?(?:going|filling) (?:fast|quickly)|apply asap|start (?:today|tomorrow))\b/gi,
  /\bgreetings from\b/gi,
];

/** Haste keeps people from looking twice. */
export const urgentCall: Rule = {
  id: 'urgent-call',
  assess(advert) {
    const evidence = [...findAll('title', advert.title, TITLE), ...findInAdvert(advert, TEXT)];
    return flagged('urgent-call', evidence.length > 1 ? 15 : 10, 'It urges people to act at once.', evidence);
  },
};
