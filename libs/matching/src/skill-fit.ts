import { skillById } from '@plainhire/reference';
import type { AskedSkill } from './match.types.js';
import type { Offered, OfferedSkill } from './offered.js';
import { skillIdOf } from './skill-ids.js';

/** What having a skill is worth where years are asked and none are known, or zero. */
const HAVING = 0.5;
/** What a kind of the skill is worth: React, where JavaScript is asked. */
const NARROWER = 0.9;
/** What a broader or neighbouring skill is worth: SQL, where PostgreSQL is asked. */
const CLOSE = 0.4;
/** In months: longer ago than any. */
const NEVER = 1e6;

type Fit = Omit<SkillFit, 'lately'>;

export interface SkillFit {
  /** 0 to 1. */
  readonly credit: number;
  /** Of the skills that answer (the one asked, and kinds of it) the one used most lately; null when none does. */
  readonly lately: OfferedSkill | null;
  readonly evidence: string | null;
  readonly missing: string | null;
  readonly unknown: string | null;
}

/** How far a profile answers one skill that is asked: the best of all it offers. */
export function fitSkill(asked: AskedSkill, offered: Offered): SkillFit {
  const id = skillIdOf(asked.name);
  const wanted = skillById(id);
  const name = wanted?.name ?? asked.name;
  const own = offered.skills.get(id);
  const years = asked.years ?? null;
  const kinds = offered.kindsOf.get(id) ?? [];
  const fits: Answer[] = [
    ...(own ? [{ by: own, fit: fitOwn(name, own, years) }] : []),
    ...kinds.map((by) => ({ by, fit: fitNarrower(name, by, years) })),
  ];
  if (fits.length === 0) {
    fits.push(...(offered.closeTo.get(id) ?? []).map((by) => ({ by, fit: fitClose(name, by) })));
  }
  const best = fits.sort(betterFirst)[0]?.fit ?? absent(name, wanted?.family ?? null, offered);
  return { ...best, lately: mostLately([...(own ? [own] : []), ...kinds]) };
}

function mostLately(skills: readonly OfferedSkill[]): OfferedSkill | null {
  const [first, ...others] = skills;
  if (!first) return null;
  return others.reduce((best, one) => (laterFirst(one, best) < 0 ? one : best), first);
}

interface Answer {
  readonly by: OfferedSkill;
  readonly fit: Fit;
}

/** Equal credit: the lately used one, then the longer used; so that the profile's order says nothing. */
function betterFirst(a: Answer, b: Answer): number {
  return b.fit.credit - a.fit.credit || laterFirst(a.by, b.by);
}

function laterFirst(a: OfferedSkill, b: OfferedSkill): number {
  return (
    (a.monthsSince ?? NEVER) - (b.monthsSince ?? NEVER) ||
    (b.years ?? 0) - (a.years ?? 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function fitOwn(name: string, own: OfferedSkill, want: number | null): Fit {
  const from = own.job === null ? '' : `, from ${own.job}`;
  if (want === null || want <= 0)
    return held(1, own.years === null ? `${name}${from}` : `${name} ${String(own.years)} y${from}`);
  if (own.years === null)
    return {
      ...held(HAVING, `${name}${from}`),
      unknown: `${name}: years of use, ${String(want)} asked`,
    };
  return held(yearsCredit(own.years, want), `${name} ${String(own.years)} y (asked ${String(want)})${from}`);
}

function fitNarrower(name: string, other: OfferedSkill, want: number | null): Fit {
  const years = want === null || want <= 0 ? 1 : yearsCredit(other.years ?? 0, want);
  return held(NARROWER * years, `${name} by way of ${other.name}`);
}

function fitClose(name: string, other: OfferedSkill): Fit {
  return held(CLOSE, `${other.name}, close to ${name}`);
}

/** Not named at all: missing where the profile speaks of the field, else nobody knows. */
function absent(name: string, family: string | null, offered: Offered): Fit {
  const spoken = family !== null && family !== 'soft' && offered.families.has(family);
  return {
    credit: 0,
    evidence: null,
    missing: spoken ? name : null,
    unknown: spoken ? null : name,
  };
}

function held(credit: number, evidence: string): Fit {
  return { credit, evidence, missing: null, unknown: null };
}

/** Half for having it, the other half by the years, up to those asked. */
function yearsCredit(have: number, want: number): number {
  return HAVING + (1 - HAVING) * Math.min(1, have / want);
}
