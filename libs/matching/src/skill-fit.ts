import { findSkill, skillKey } from '@plainhire/reference';
import type { MatchProfile } from './match.types.js';

/** What a skill close to the one asked for is worth. */
const CLOSE = 0.4;
/** What a skill of unsaid length is worth where years are asked. */
const YEARS_UNSAID = 0.75;

export interface SkillFit {
  /** 0 to 1. */
  readonly credit: number;
  readonly evidence: string | null;
  readonly missing: string | null;
  readonly unknown: string | null;
}

/** How far the profile's skills answer one that is asked for. */
export function fitSkill(
  asked: { readonly name: string; readonly years?: number | null },
  skills: MatchProfile['skills'],
): SkillFit {
  const wanted = findSkill(asked.name);
  const key = wanted?.id ?? skillKey(asked.name);
  const own = skills
    .filter((skill) => (findSkill(skill.name)?.id ?? skillKey(skill.name)) === key)
    .sort((a, b) => (b.years ?? -1) - (a.years ?? -1))[0];
  const name = wanted?.name ?? asked.name;
  if (own) return fitYears(name, own.years ?? null, asked.years ?? null);
  const close = wanted && skills.find((skill) => isClose(wanted, findSkill(skill.name)));
  if (close)
    return { credit: CLOSE, evidence: `${close.name}, close to ${name}`, missing: null, unknown: null };
  return skills.length === 0
    ? { credit: 0, evidence: null, missing: null, unknown: name }
    : { credit: 0, evidence: null, missing: name, unknown: null };
}

function fitYears(name: string, have: number | null, want: number | null): SkillFit {
  if (want === null || want <= 0) {
    return {
      credit: 1,
      evidence: have === null ? name : `${name} ${String(have)} y`,
      missing: null,
      unknown: null,
    };
  }
  if (have === null) {
    return {
      credit: YEARS_UNSAID,
      evidence: name,
      missing: null,
      unknown: `${name}: years not said, ${String(want)} asked`,
    };
  }
  return {
    credit: Math.min(1, have / want),
    evidence: `${name} ${String(have)} y, asked ${String(want)}`,
    missing: null,
    unknown: null,
  };
}

interface Node {
  readonly id: string;
  readonly broader: readonly string[];
  readonly related: readonly string[];
}

function isClose(wanted: Node, own: Node | null): boolean {
  if (!own) return false;
  return (
    [...wanted.broader, ...wanted.related].includes(own.id) ||
    [...own.broader, ...own.related].includes(wanted.id)
  );
}
