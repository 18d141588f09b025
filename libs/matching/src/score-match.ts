import type { Match, MatchPart } from '@plainhire/contracts';
import { levelOf, levelSteps, monthsSinceWork, yearsWorked, YEARS_OF_LEVEL } from './experience.js';
import { gatesOf } from './gates.js';
import type { MatchPosting, MatchProfile } from './match.types.js';
import { fitSkill } from './skill-fit.js';

/** Changes whenever the same input may give another score. */
export const MATCH_VERSION = '1';

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
 * How well a posting and a profile fit, the same for both sides: conditions, and parts whose points
 * sum to a score of 100. Pure; reads skills, work titles and dates, places and wishes only. A part the
 * posting says nothing about gives its points to the others in proportion. See docs/MATCHING.md.
 */
export function scoreMatch(posting: MatchPosting, profile: MatchProfile, today: Date): Match {
  const parts: Part[] = [
    { name: 'required skills', weight: 40, fit: skills(posting.skills.required, profile) },
    { name: 'nice to have', weight: 15, fit: skills(posting.skills.nice, profile) },
    { name: 'years', weight: 20, fit: years(posting, profile, today) },
    { name: 'level', weight: 15, fit: level(posting, profile, today) },
    { name: 'recency', weight: 10, fit: recency(profile, today) },
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
    gates: gatesOf(posting, profile),
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

function skills(asked: MatchPosting['skills']['required'], profile: MatchProfile): Fit | null {
  if (asked.length === 0) return null;
  const fits = asked.map((skill) => fitSkill(skill, profile.skills));
  return {
    credit: fits.reduce((sum, fit) => sum + fit.credit, 0) / fits.length,
    evidence: fits.flatMap((fit) => fit.evidence ?? []),
    missing: fits.flatMap((fit) => fit.missing ?? []),
    unknown: fits.flatMap((fit) => fit.unknown ?? []),
  };
}

function years(posting: MatchPosting, profile: MatchProfile, today: Date): Fit | null {
  const named = Math.max(0, ...posting.skills.required.map((skill) => skill.years ?? 0));
  const asked = named > 0 ? named : posting.level === null ? null : YEARS_OF_LEVEL[posting.level];
  if (asked === null) return null;
  const have = yearsWorked(profile.work, today);
  if (have === null) return unknown('Years of work: the profile names no dated job');
  const words = `${String(have)} years of work, ${String(asked)} asked`;
  return { credit: asked === 0 ? 1 : Math.min(1, have / asked), evidence: [words], missing: [], unknown: [] };
}

function level(posting: MatchPosting, profile: MatchProfile, today: Date): Fit | null {
  if (posting.level === null) return null;
  const own = levelOf(profile.work, today);
  if (!own) return unknown(`Level: ${posting.level} asked, the profile names no job`);
  const steps = levelSteps(own.level, posting.level);
  const credit = steps === 0 ? 1 : steps === -1 ? 0.8 : steps === 1 ? 0.6 : steps < -1 ? 0.4 : 0.2;
  return {
    credit,
    evidence: [`${posting.level} asked; ${own.level} by ${own.from}`],
    missing: [],
    unknown: [],
  };
}

function recency(profile: MatchProfile, today: Date): Fit {
  const months = monthsSinceWork(profile.work, today);
  if (months === null) return unknown('Recency: the profile names no dated job');
  const credit = months <= 12 ? 1 : months <= 36 ? 0.7 : months <= 72 ? 0.4 : 0.2;
  const words = months <= 1 ? 'In work now' : `Last job ended ${String(months)} months ago`;
  return { credit, evidence: [words], missing: [], unknown: [] };
}

function unknown(what: string): Fit {
  return { credit: 0, evidence: [], missing: [], unknown: [what] };
}
