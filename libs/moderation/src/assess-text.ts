import { DISCRIMINATION_RULES, RULES, SCAM_RULES } from './rules/index.js';
import type { Advert, Flag } from './rules/rule.js';

export { DISCRIMINATION_RULES, RULES, SCAM_RULES } from './rules/index.js';
export type { Advert, Rule } from './rules/rule.js';

export interface Assessment {
  /** 0 to 100: the sum of the weights, capped. It orders the queue and decides nothing. */
  readonly score: number;
  /** Heaviest first. */
  readonly flags: Flag[];
}

/** From this sum of the signs of fraud on, an advert counts as suspected of it. */
export const SCAM_SUSPECTED = 18;

const SCAM_IDS = new Set(SCAM_RULES.map((rule) => rule.id));
const DISCRIMINATION_IDS = new Set(DISCRIMINATION_RULES.map((rule) => rule.id));

/** What the rules see in an advert. Pure: the same advert always gives the same flags. */
export function assessText(advert: Advert): Assessment {
  const flags = RULES.map((rule) => rule.assess(advert)).filter((flag) => flag !== null);
  flags.sort((a, b) => b.weight - a.weight || (a.rule < b.rule ? -1 : 1));
  return { score: sum(flags), flags };
}

/** 0 to 100: the signs of fraud alone. */
export function scamScore(assessment: Assessment): number {
  return sum(assessment.flags.filter((flag) => SCAM_IDS.has(flag.rule)));
}

export function isScamSuspected(assessment: Assessment): boolean {
  return scamScore(assessment) >= SCAM_SUSPECTED;
}

export function isDiscriminationSuspected(assessment: Assessment): boolean {
  return assessment.flags.some((flag) => DISCRIMINATION_IDS.has(flag.rule));
}

function sum(flags: readonly Flag[]): number {
  return Math.min(
    100,
    flags.reduce((total, flag) => total + flag.weight, 0),
  );
}
