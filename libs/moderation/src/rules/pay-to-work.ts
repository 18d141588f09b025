import { findInAdvert, flagged, type Rule } from './rule.js';

const FEE = String.raw`(?:registration|application|enrol?lment|training|processing|visa|joining|starter|start-up|startup|background check|security|admin(?:istration)?|membership|licen[cs]ing|certification|orientation|kit|agency|placement)`;

const PATTERNS = [
  new RegExp(
    String.raw`\b(?:pay|paying|send|deposit|transfer|submit)\b[^.!?\n]{0,40}\b${FEE}\s+(?:fees?|costs?|deposits?|charges?)\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b${FEE}\s+(?:fees?|deposits?|charges?)\s+(?:of|is|are|must|will|required|applies|:|\$|€|£|\d)`,
    'gi',
  ),
  /\b(?:refundable|returnable|upfront|up-front)\s+(?:fee|deposit)\b/gi,
  /\b(?:buy|purchase|pay for)\b[^.!?\n]{0,25}\b(?:starter|training|start-up)\s+(?:kit|package|materials?)\b/gi,
  /\b(?:investment|deposit|fee)\s+(?:of\s+)?[$€£]\s?\d[\d,.]*\s+(?:is\s+|are\s+)?(?:required|needed|payable|to start)\b/gi,
  /\b(?:applicants?|candidates?|you)\s+(?:must|will|have to|need to|should)\s+(?:first\s+)?pay\b(?!\s+attention)[^.!?\n]{0,40}/gi,
  /\b(?:pay|send|transfer|deposit)\s+(?:us\s+)?(?:[$€£]\s?\d[\d,.]*|\d[\d,.]*\s?(?:eur|euros?|usd|dollars?|gbp|pounds?|[$€£]))[^.!?\n]{0,20}\b(?:to (?:start|begin|apply|register|join|secure)|first|upfront|before you)/gi,
  /\b(?:western union|moneygram|gift cards?|money order)\b/gi,
];
/** "There is no fee", "we never ask for money", and a job that sells these things. */
const DENIED =
  /\b(?:no|not|never|without|free of|don'?t|doesn'?t|waive[sd]?|reimburse[sd]?|we (?:pay|cover))\b[^.!?\n]{0,40}$/i;

/** Whoever wants work never pays for it: fees, deposits, kits, transfers. */
export const payToWork: Rule = {
  id: 'pay-to-work',
  assess: (advert) =>
    flagged(
      'pay-to-work',
      45,
      'It asks applicants to pay: a fee, a deposit, a kit or a transfer.',
      findInAdvert(advert, PATTERNS, (before) => DENIED.test(before)),
    ),
};
