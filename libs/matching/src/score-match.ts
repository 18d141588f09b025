import type { Match, MatchPart } from '@plainhire/contracts';
import { titleLikeness } from '@plainhire/reference';
import { type Asked, askedOf } from './asked.js';
import { levelSteps, yearsIn } from './experience.js';
import { gatesOf } from './gates.js';
import type { AskedSkill, MatchPosting, MatchProfile } from './match.types.js';
import { type Offered, offeredOf } from './offered.js';
import { fitSkill } from './skill-fit.js';
import { skillIdOf } from './skill-ids.js';

/** Changes whenever the same input may give another score. */
export const MATCH_VERSION = '2';

/** A job whose title is at least this like the posting's counts as work of its kind. */
const SAME_KIND = 0.5;
/** What years of other work are worth. */
const OTHER_WORK = 0.25;

interface Fit {
  /** 0 to 1 of the part's points. */
  readonly credit: number;
  readonly evidence: string[];
  readonly missing: string[];
  readonly unknown: string[];
}

interface Part {
  readonly name: string;
  readonly weight: number;
  /** Null when the posting asks nothing of the kind: its points go to the others. */
  readonly fit: Fit | null;
}

/**
 * How well a posting and a profile fit, the same for both sides: conditions, and parts whose whole
 * points sum to a score of 100. Pure; reads skills, work, languages, places and wishes only. A part the
 * posting says nothing about gives its points to the others in proportion. See docs/MATCHING.md.
 */
export function scoreMatch(posting: MatchPosting, profile: MatchProfile, today: Date): Match {
  return scoreOffered(askedOf(posting), offeredOf(profile, today));
}

/** The same from what was read before, where one side meets many of the other. */
export function scoreOffered(asked: Asked, offered: Offered): Match {
  const parts: Part[] = [
    { name: 'required skills', weight: 40, fit: skills(asked.required, offered, asked.fromText) },
    { name: 'nice to have', weight: 15, fit: skills(asked.nice, offered, false) },
    { name: 'years', weight: 20, fit: years(asked, offered) },
    { name: 'level', weight: 15, fit: level(asked, offered) },
    { name: 'recency', weight: 10, fit: recency(asked, offered) },
  ];
  const scored = share(parts).map(({ name, of, fit }): MatchPart => ({
    name,
    points: Math.round(fit.credit * of),
    of,
    evidence: fit.evidence,
    missing: fit.missing,
    unknown: fit.unknown,
  }));
  return {
    score: scored.reduce((sum, part) => sum + part.points, 0),
    of: 100,
    version: MATCH_VERSION,
    gates: gatesOf(asked, offered),
    parts: scored,
  };
}

/** Whole points that sum to 100 over the parts that count, by largest remainder. */
function share(parts: readonly Part[]): { name: string; of: number; fit: Fit }[] {
  const counted = parts.flatMap(({ name, weight, fit }) => (fit ? [{ name, weight, fit }] : []));
  const whole = counted.reduce((sum, part) => sum + part.weight, 0);
  const exact = counted.map((part) => (part.weight * 100) / whole);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, points) => sum + points, 0);
  const byRemainder = exact
    .map((points, index) => ({ index, rest: points - Math.floor(points) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1;
  return counted.map(({ name, fit }, index) => ({ name, of: floors[index] ?? 0, fit }));
}

function skills(asked: readonly AskedSkill[], offered: Offered, fromText: boolean): Fit | null {
  if (asked.length === 0) return null;
  const fits = asked.map((skill) => fitSkill(skill, offered));
  const evidence = fits.flatMap((fit) => fit.evidence ?? []);
  return {
    credit: fits.reduce((sum, fit) => sum + fit.credit, 0) / fits.length,
    evidence:
      fromText && evidence.length > 0 ? [...evidence, "Asked skills read from the posting's text"] : evidence,
    missing: fits.flatMap((fit) => fit.missing ?? []),
    unknown: fits.flatMap((fit) => fit.unknown ?? []),
  };
}

/** Years in work of the posting's kind count in full, other work for a quarter. */
function years(asked: Asked, offered: Offered): Fit | null {
  if (asked.years === null) return null;
  if (offered.years === null) return unknown('Years of work: the profile names no dated job');
  const ids = new Set(asked.required.map((skill) => skillIdOf(skill.name)));
  const kin = offered.jobs.filter(
    (job) =>
      titleLikeness(job.title, asked.posting.title) >= SAME_KIND ||
      [...ids].some((id) => job.skillIds.has(id)),
  );
  const own = yearsIn(kin.map((job) => job.span)) ?? 0;
  const enough = (have: number) => (asked.years === 0 ? 1 : Math.min(1, have / (asked.years ?? 1)));
  const titles = [...new Set(kin.map((job) => job.title))].slice(0, 3).join(', ');
  return {
    credit: Math.max(enough(own), OTHER_WORK * enough(offered.years)),
    evidence: [
      kin.length > 0
        ? `${String(own)} years in work of this kind (asked ${String(asked.years)}): ${titles}`
        : `${String(offered.years)} years of other work (asked ${String(asked.years)})`,
    ],
    missing: [],
    unknown: [],
  };
}

function level(asked: Asked, offered: Offered): Fit | null {
  if (asked.level === null) return null;
  const own = offered.level;
  if (!own) return unknown(`Level: ${asked.level} asked, the profile names no dated job`);
  const steps = levelSteps(own.level, asked.level);
  const credit = steps === 0 ? 1 : steps === -1 ? 0.8 : steps === 1 ? 0.6 : steps < -1 ? 0.4 : 0.2;
  const evidence = [`${asked.level} asked; ${own.level} by ${own.from}`];
  return { credit, evidence, missing: [], unknown: [] };
}

/**
 * How lately each required skill was used, over all that are asked. A skill no dated job names counts
 * half of when there was work at all. Without asked skills, when there was work at all.
 */
function recency(asked: Asked, offered: Offered): Fit {
  if (offered.monthsSinceWork === null) return unknown('Recency: the profile names no dated job');
  const work = freshness(offered.monthsSinceWork);
  const inWork = ago(offered.monthsSinceWork, 'In work now', 'Last job ended');
  if (asked.required.length === 0) return { credit: work, evidence: [inWork], missing: [], unknown: [] };
  const evidence: string[] = [];
  const unsaid: string[] = [];
  let sum = 0;
  for (const skill of asked.required) {
    const own = fitSkill(skill, offered).lately;
    if (!own) continue;
    if (own.monthsSince === null) {
      sum += work / 2;
      unsaid.push(`${own.name}: when it was last used`);
    } else {
      sum += Math.max(work / 2, freshness(own.monthsSince));
      evidence.push(`${own.name} ${ago(own.monthsSince, 'in use now', 'last used')}`);
    }
  }
  return {
    credit: sum / asked.required.length,
    evidence: evidence.length > 0 ? evidence : [inWork],
    missing: [],
    unknown: unsaid,
  };
}

function freshness(months: number): number {
  return months <= 12 ? 1 : months <= 36 ? 0.7 : months <= 72 ? 0.4 : 0.2;
}

function ago(months: number, now: string, then: string): string {
  if (months <= 1) return now;
  return months < 24
    ? `${then} ${String(months)} months ago`
    : `${then} ${String(Math.floor(months / 12))} years ago`;
}

function unknown(what: string): Fit {
  return { credit: 0, evidence: [], missing: [], unknown: [what] };
}
