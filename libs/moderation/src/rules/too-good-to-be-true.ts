import { findInAdvert, flagged, type Rule } from './rule.js';

const EASY_MONEY = [
  /\b(?:earn|make|get paid|receive)\b[^.!?\n]{0,30}[$€£]\s?\d[\d,.]*k?(?:\s*(?:-|–|to)\s*[$€£]?\s?\d[\d,.]*k?)?[^.!?\n]{0,20}\b(?:daily|weekly|monthly|a (?:day|week|month)|per (?:day|week|month|hour)|each (?:day|week|month)|(?:an|extra) \w+|cash|from home|at home|online)\b/gi,
  /\b(?:earn|make|making)\s+(?:[\w%]+\s+){0,3}(?:money|cash|income)\b/gi,
  /\b(?:unlimited|uncapped|residual|passive|extra|serious|supplemental|six[- ]figure|6[- ]figure|five[- ]figure)\s+(?:\w+\s+)?(?:income|earnings?|earning potential|commissions?|salary|money|cash)\b/gi,
  /\b(?:financial (?:freedom|independence)|fire your boss|be your own boss|own boss|work when you want|choose your (?:own )?hours|(?:set|pick) your own (?:schedule|hours)s?|as many or (?:as )?little)\b/gi,
  /\b(?:guaranteed?|positions? guarantee)\s+(?:income|pay|wages?|earnings|hours|salary|minimum)\b/gi,
  /\b(?:daily|weekly|same[- ]day|instant)\s+(?:pay(?:ments?|outs?|checks?)?|cash)\b/gi,
  /\b(?:money motivated|passion for money|cash paying|big bucks|get paid (?:daily|weekly|to))\b/gi,
  /\b(?:earn|make)\s+(?:up to\s+)?[$€£]\s?\d[\d,.]*/gi,
  /[$€£]\s?\d[\d,.]*k?\s*(?:-|–|to)\s*[$€£]?\s?\d[\d,.]*k?\s*(?:a day|daily|per day|a week|weekly|per week)\b/gi,
];
const NO_BAR = [
  /\bno\s+(?:prior\s+|previous\s+|sales\s+|special\s+|work\s+|particular\s+)*(?:experience|skills?|qualifications?|degree|education)\s+(?:is\s+|are\s+|at all\s+)*(?:required|needed|necessary|at all)\b/gi,
  /\b(?:anyone can|suitable for everyone|everyone is (?:welcome|accepted)|all walks of life|hiring everyone)\b/gi,
  /\b(?:no interview|immediate hire|hired on the spot|start (?:working|earning) (?:today|immediately|now))\b/gi,
  /\b(?:only basic (?:knowledge|computer)|basic computer (?:knowledge|skills) (?:is|are) (?:enough|all))\b/gi,
];
const HOME = [
  /\b(?:work(?:ing)?|job|jobs|position|positions|based|typing|employment|business|income|money)\s*(?:-|\s)?\s*(?:from|at)\s*(?:-|\s)?\s*(?:your\s+|their\s+|the\s+comfort of\s+)*home(?:s)?\b/gi,
  /\b(?:home[- ]based|stay[- ]at[- ]home|work-at-home|wfh|online)\s+(?:job|jobs|position|positions|work|opportunit\w+|business)\b/gi,
];

/** Much money for little: earnings in the place of pay, nothing asked, work from the sofa. */
export const tooGoodToBeTrue: Rule = {
  id: 'too-good-to-be-true',
  assess(advert) {
    const money = findInAdvert(advert, EASY_MONEY);
    const bar = findInAdvert(advert, NO_BAR);
    const home = findInAdvert(advert, HOME);
    const kinds = [money, bar, home].filter((list) => list.length > 0).length;
    if (money.length === 0 && bar.length === 0) return null;
    const weight = kinds === 3 ? 40 : kinds === 2 ? 28 : money.length >= 2 ? 22 : money.length === 1 ? 12 : 6;
    return flagged('too-good-to-be-true', weight, 'It promises much money for little work or skill.', [
      ...money,
      ...bar,
      ...home,
    ]);
  },
};
