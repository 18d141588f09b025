import { assessText } from './assess-text.js';
import type { Advert } from './rules/rule.js';

/** A mark over more than this is about its field, not about a phrase in it. */
const LONGEST_PHRASE = 120;

/**
 * What the rules see in an advert and did not see in the version a moderator approved: another rule,
 * or another phrase for the same one. What was approved is no reason to look again.
 */
export function addedRisk(approved: Advert, next: Advert): string[] {
  const known = new Set(signsOf(approved));
  return signsOf(next).filter((sign) => !known.has(sign));
}

function signsOf(advert: Advert): string[] {
  return assessText(advert).flags.flatMap(({ rule, evidence }) => [
    rule,
    ...evidence
      .filter(({ text }) => text.length <= LONGEST_PHRASE)
      .map(({ text }) => `${rule}: ${text.toLowerCase()}`),
  ]);
}
