import { findInAdvert, flagged, type Rule } from './rule.js';

const EASY_MONEY = [
  /\b(?:earn|make|get paid|receive)\b[^.!?\n]{0,30}[$€£]\s?\d[\d,.]*k?(?:\s*(?:-|–|to)\s*[$€£]?\s?\d[\d,.]*k?)?[^.!?\n]{0,20}\b(?:daily|weekly|monthly|a (?:day|week|month)|per (?:day|week|month|hour)|each (?:day|week|month)|(?:an|extra) \w+|cash|from home|at home|online)\b/gi,
  /\b(?:earn|make)\s+(?:(?:some|extra|more|good|real|big|great|easy|fast|quick|up)\s+){0,2}(?:money|cash|income)\b(?!\s*(?:app|flow|card|transfer|management|move))/gi,
  /\b(?:unlimited|uncapped|residual|passive|extra|serious|supplemental|six[- ]figure|6[- ]figure|five[- ]figure)\s+(?:\w+\s+)?(?:income|earnings?|earning potential|commissions?|salary|money|cash)\b/gi,
  /\b(?:(?:your (?:own )?|achieve |gain )financial (?:freedom|independence)|fire your boss|be your own boss|own boss|work when you want|choose your (?:own )?hours|(?:set|pick|make) your own (?:schedule|hours)|as many or (?:as )?little)\b/gi,
  /\b(?:guaranteed?|positions? guarantee)\s+(?:income|pay|wages?|earnings|hours|salary|minimum)\b/gi,
  /\b(?:(?:get|be|are) paid (?:daily|weekly)|same[- ]day pay|daily pay(?:outs?|ments?)?|weekly pay(?:checks?|outs?))\b/gi,
  /\b(?:money motivated|passion for money|cash paying|big bucks|get paid to)\b/gi,
  /\b(?:earn|make)\s+(?:up to\s+)?[$€£]\s?\d[\d,.]*/gi,
  /[$€£]\s?\d[\d,.]*k?\s*(?:-|–|to)\s*[$€£]?\s?\d[\d,.]*k?\s*(?:a day|daily|per day|a week|weekly|per week)\b/gi,
];
const NO_BAR = [
  /\bno\s+(?:prior\s+|previous\s+|sales\s+|special\s+|work\s+|particular\s+)*(?:experience|skills?|qualifications?|degree|education)\s+(?:is\s+|are\s+|at all\s+)*(?:required|needed|necessary|at all)\b/gi,
  /\b(?:suitable for everyone|everyone is accepted|(?:people|professionals) from all walks of life|no background checks?|no cold calling)\b/gi,
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
    if (money.length === 0 && bar.length === 0) return null;
    const weight = weigh(money.length, [money, bar, home].filter((list) => list.length > 0).length);
    return flagged('too-good-to-be-true', weight, 'It promises much money for little work or skill.', [
      ...money,
      ...bar,
      ...home,
    ]);
  },
};

/** Promises of money weigh by themselves; low bars and home work only beside them. */
function weigh(promises: number, kinds: number): number {
  if (kinds === 3) return 40;
  if (promises === 0) return kinds === 2 ? 14 : 6;
  if (kinds === 2) return 28;
  return promises > 1 ? 22 : 14;
}
