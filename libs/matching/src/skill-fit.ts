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

export interface SkillFit {
  /** 0 to 1. */
  readonly credit: number;
  /** The skill that answers: the one asked or a kind of it; null when none does. */
  readonly held: OfferedSkill | null;
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
  const fits: SkillFit[] = own ? [fitOwn(name, own, asked.years ?? null)] : [];
  for (const other of offered.kindsOf.get(id) ?? []) fits.push(fitNarrower(name, other, asked.years ?? null));
  if (fits.length === 0) for (const other of offered.closeTo.get(id) ?? []) fits.push(fitClose(name, other));
  const best = fits.sort((a, b) => b.credit - a.credit)[0];
  return best ?? absent(name, wanted?.family ?? null, offered);
}

function fitOwn(name: string, own: OfferedSkill, want: number | null): SkillFit {
  const from = own.job === null ? '' : `, from ${own.job}`;
  if (want === null || want <= 0)
    return held(1, own, own.years === null ? `${name}${from}` : `${name} ${String(own.years)} y${from}`);
  if (own.years === null)
    return {
      ...held(HAVING, own, `${name}${from}`),
      unknown: `${name}: years of use, ${String(want)} asked`,
    };
  return held(
    yearsCredit(own.years, want),
    own,
    `${name} ${String(own.years)} y (asked ${String(want)})${from}`,
  );
}

function fitNarrower(name: string, other: OfferedSkill, want: number | null): SkillFit {
  const years = want === null || want <= 0 ? 1 : yearsCredit(other.years ?? 0, want);
  return held(NARROWER * years, other, `${name} by way of ${other.name}`);
}

function fitClose(name: string, other: OfferedSkill): SkillFit {
  return { ...held(CLOSE, other, `${other.name}, close to ${name}`), held: null };
}

/** Not named at all: missing where the profile speaks of the field, else nobody knows. */
function absent(name: string, family: string | null, offered: Offered): SkillFit {
  const spoken = family !== null && family !== 'soft' && offered.families.has(family);
  return {
    credit: 0,
    held: null,
    evidence: null,
    missing: spoken ? name : null,
    unknown: spoken ? null : name,
  };
}

function held(credit: number, skill: OfferedSkill, evidence: string): SkillFit {
  return { credit, held: skill, evidence, missing: null, unknown: null };
}

/** Half for having it, the other half by the years, up to those asked. */
function yearsCredit(have: number, want: number): number {
  return HAVING + (1 - HAVING) * Math.min(1, have / want);
}
