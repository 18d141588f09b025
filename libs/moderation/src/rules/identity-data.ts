import { findAll, findInAdvert, flagged, type Rule } from './rule.js';

const ASK = String.raw`(?:send|provide|submit|include|attach|give|enter|bring|forward|share|mail|e-?mail|need|require[sd]?|have)`;
const STRONG = [
  new RegExp(
    String.raw`\b${ASK}\b[^.!?\n]{0,80}\b(?:bank (?:account|details|name|statement)|account (?:number|no\b|details)|routing number|iban|card (?:number|details)|credit card (?:number|details|info\w*)|social security (?:number|card)|ssn|national id number|passport (?:copy|number|scan|size)|copy of (?:your |the )?(?:passport|id\b|driver'?s licen[cs]e|identity card)|photo of your id|mother'?s maiden)`,
    'gi',
  ),
  /\b(?:must|should|need to|required to)\s+have\s+(?:an?\s+)?(?:active\s+|valid\s+|own\s+|personal\s+|working\s+)*(?:bank|checking|chequing|paypal)\s+account\b/gi,
  /\b(?:active|valid|personal|your own)\s+(?:bank|checking|paypal)\s+account\b/gi,
];
/** A question asks by being one: the name of the thing is enough. */
const ASKED =
  /\b(?:iban|bank (?:account|details|statement)|account number|routing number|sort code|(?:credit |debit )?card (?:number|details)|social security (?:number|card)|ssn|national id(?:entity)? (?:number|card)|passport (?:copy|number|scan)|copy of (?:your |the )?(?:passport|id\b|identity card)|mother'?s maiden)\b/gi;
const PROFILE = [
  /\b(?:full name|first name)\b[^.!?]{0,120}\b(?:home address|address|city)\b[^.!?]{0,120}\b(?:phone|telephone|cell|mobile)\b/gi,
  /\bname\s*[,:/]\s*(?:age|sex|gender|address)\b[^.!?]{0,60}/gi,
  /\b(?:following (?:details|information|info))\b[^.!?]{0,300}\b(?:current (?:salary|ctc)|passport|date of birth|marital status|nationality)\b/gi,
  /\b(?:current|present)\s+(?:salary|ctc)\b[^.!?\n]{0,120}\b(?:expected|notice)\b/gi,
];
/** A warning against exactly this names it too. */
const WARNING = /personally identifiable|sensitive|scam|fraud/i;
const HARMLESS =
  /\b(?:never|not|no one|don'?t|process|manage|maintain|reconcile|handle|review|protect|data such as)\b[^.!?\n]{0,60}$/i;

/** Bank details and papers belong after a contract, to a company one has met. */
export const identityData: Rule = {
  id: 'identity-data',
  assess(advert) {
    const strong = findInAdvert(
      advert,
      STRONG,
      (before, match) => HARMLESS.test(before) || WARNING.test(match),
    );
    const asked = (advert.questions ?? []).flatMap((label, index) =>
      findAll(`questions/${String(index)}/label`, label, [ASKED], (before) => HARMLESS.test(before)),
    );
    if (strong.length + asked.length > 0)
      return flagged(
        'identity-data',
        35,
        'It asks for bank or identity data before anybody is hired.',
        strong.length > 0 ? strong : asked,
      );
    return flagged(
      'identity-data',
      16,
      'It collects personal particulars in the advert itself instead of on an application.',
      findInAdvert(advert, PROFILE),
    );
  },
};
