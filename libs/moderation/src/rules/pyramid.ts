import { findInAdvert, flagged, type Rule } from './rule.js';

const PATTERNS = [
  /\b(?:network marketing|multi[- ]?level marketing|mlm|direct selling opportunit\w+|affiliate marketing opportunit\w+)\b/gi,
  /\b(?:recruit|invite|refer|bring)\b[^.!?\n]{0,25}\b(?:friends|family|others|people|members)\b[^.!?\n]{0,40}\b(?:earn|commission|bonus|income|paid)\b/gi,
  /\b(?:downline|upline|residual income|compensation plan|business opportunity|home business|income opportunity)\b/gi,
  /\b(?:independent (?:distributor|business owner|beauty consultant)|brand partner|start your own business|own your own business|build your own (?:team|business|agency))\b/gi,
  /\b(?:ground floor opportunity|your ticket to|change your life|life[- ]changing opportunity|paid (?:to take )?vacations)\b/gi,
  /\b(?:commission[- ]only|100\s?% commission|pure commission|straight commission)\b/gi,
];

/** Income that comes from recruiting others, or from buying in. */
export const pyramid: Rule = {
  id: 'pyramid',
  assess(advert) {
    const evidence = findInAdvert(advert, PATTERNS);
    return flagged(
      'pyramid',
      evidence.length > 1 ? 34 : 18,
      "The income seems to come from recruiting, commission alone or a stake of one's own.",
      evidence,
    );
  },
};
