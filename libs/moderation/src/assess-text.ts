import { RULES } from './rules/index.js';
import type { Advert, Flag } from './rules/rule.js';

export { RULES } from './rules/index.js';
export type { Advert } from './rules/rule.js';

export interface Assessment {
  /** 0 to 100: the sum of the weights, capped. It orders the queue and decides nothing. */
  readonly score: number;
  /** Heaviest first. */
  readonly flags: Flag[];
}

/** What the rules see in an advert. Pure: the same advert always gives the same flags. */
export function assessText(advert: Advert): Assessment {
  const flags = RULES.map((rule) => rule.assess(advert)).filter((flag) => flag !== null);
  flags.sort((a, b) => b.weight - a.weight || (a.rule < b.rule ? -1 : 1));
  const score = Math.min(
    100,
    flags.reduce((sum, flag) => sum + flag.weight, 0),
  );
  return { score, flags };
}
