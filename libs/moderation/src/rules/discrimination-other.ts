import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:native (?:english )?speakers? only|only native speakers?|must be (?:an? )?native (?:english )?speaker|mother tongue only)\b/gi,
  /\b(?:canadian|american|european|local|gulf|uk|us)\s+experience\s+(?:only|required|is required|is a must|mandatory)\b/gi,
  /\b(?:locals?|nationals?|citizens?|europeans?|westerners?|filipinos?|indians?|arabs?|whites?)\s+only\b/gi,
  /\b(?:christians?|muslims?|hindus?|jews|catholics?|orthodox)\s+(?:only|preferred|candidates? only)\b/gi,
  /\b(?:marital status|religion|nationality|race|tribe|caste)\s*[:=]\s*(?!any|all|open|not)\w+/gi,
  /\b(?:must be|should be|preferably|only)\s+(?:single|unmarried|childless|without children|not pregnant)\b/gi,
  /\b(?:good[- ]looking|attractive|beautiful|handsome|pretty|presentable looks|fair (?:skin|complexion)|slim)\s+(?:\w+\s+)?(?:lad(?:y|ies)|girls?|women|woman|females?|candidates?|applicants?|appearance|person)\b/gi,
  /\b(?:no|not)\s+(?:disabled|disabilities|handicapped)\b/gi,
  /\b(?:able-bodied|physically fit)\s+(?:candidates?|applicants?|m[ae]n)\s+only\b/gi,
];
const HARMLESS =
  /\b(?:regardless of|irrespective of|without regard to|discriminat\w*|basis of|equal opportunit\w*)\b[^!?\n]{0,200}$/i;

/** Origin, belief, family and looks: none of them is a skill. */
export const discriminationOther: Rule = {
  id: 'discrimination-other',
  assess: (advert) =>
    flagged(
      'discrimination-other',
      28,
      'It restricts or prefers applicants by origin, belief, family or looks.',
      findInAdvert(advert, PATTERNS, (before) => HARMLESS.test(before)),
    ),
};
