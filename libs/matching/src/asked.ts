import type { LanguageLevel, Level } from '@plainhire/contracts';
import { extractSkills, findSkill } from '@plainhire/reference';
import { statedLevel, YEARS_OF_LEVEL } from './experience.js';
import type { AskedSkill, MatchPosting } from './match.types.js';
import { skillIds } from './skill-ids.js';

/** Skills read from a text are a guess at what matters: the first few named are taken. */
const MOST_FROM_TEXT = 15;
/** Read from a text these say little: nearly every advert names some. */
const NOT_FROM_TEXT = new Set(['soft', 'languages']);

export interface AskedLanguage {
  readonly name: string;
  /** The taxonomy's id of the language. */
  readonly id: string;
  readonly level: LanguageLevel | null;
}

/** What a posting asks, made ready to score many people. */
export interface Asked {
  readonly posting: MatchPosting;
  readonly required: readonly AskedSkill[];
  readonly nice: readonly AskedSkill[];
  /** True when the posting names no skills and these were read from its text. */
  readonly fromText: boolean;
  readonly languages: readonly AskedLanguage[];
  readonly level: Level | null;
  readonly years: number | null;
}

/**
 * Languages among the required skills are a condition, not points. A posting without any skill of its
 * own, as imported ones are, is read for the skills its title and text name.
 */
export function askedOf(posting: MatchPosting): Asked {
  const { required, nice } = posting.skills;
  const level = posting.level ?? statedLevel(posting.title);
  const skills = required.filter((skill) => !languageOf(skill));
  const fromText = required.length === 0 && nice.length === 0;
  return {
    posting,
    required: distinct(fromText ? readSkills(posting) : skills),
    nice: distinct(nice),
    fromText,
    languages: required.flatMap((skill) => languageOf(skill) ?? []),
    level,
    years: yearsAsked(posting, level),
  };
}

/** Ids by which a posting and a profile find each other. */
export function askedSkillIds(asked: Asked): string[] {
  return skillIds([...asked.required, ...asked.nice]);
}

function readSkills({ title, descriptionText }: MatchPosting): AskedSkill[] {
  return extractSkills(`${title}.\n${descriptionText}`)
    .filter((skill) => !NOT_FROM_TEXT.has(skill.family))
    .slice(0, MOST_FROM_TEXT)
    .map(({ name }) => ({ name }));
}

/** The same skill under two names is asked once, with the more years. */
function distinct(skills: readonly AskedSkill[]): AskedSkill[] {
  const byId = new Map<string, AskedSkill>();
  for (const skill of skills) {
    const id = skillIds([skill])[0];
    if (id === undefined) continue;
    const known = byId.get(id);
    if (!known || (skill.years ?? 0) > (known.years ?? 0)) byId.set(id, skill);
  }
  return [...byId.values()];
}

const CEFR = /\s*[(,:-]?\s*\b([abc][12]|native)\b\)?\s*$/i;

function languageOf(skill: AskedSkill): AskedLanguage | null {
  const level = CEFR.exec(skill.name)?.[1]?.toLowerCase() as LanguageLevel | undefined;
  const found = findSkill(skill.name.replace(CEFR, '')) ?? findSkill(skill.name);
  return found?.family === 'languages' ? { name: found.name, id: found.id, level: level ?? null } : null;
}

const YEARS_IN_TEXT =
  /\b(\d{1,2})\s*(?:\+|plus|or more)?\s*(?:(?:-|–|to)\s*\d{1,2}\s*)?\+?\s*(?:years?|yrs?)\b(?!\s*(?:old|of age))/gi;

/**
 * The most years a required skill asks; else, without skills of its own, the least its text names
 * ("3 to 5 years"); else what its level usually asks. Null when nothing is asked.
 */
function yearsAsked(posting: MatchPosting, level: Level | null): number | null {
  const named = Math.max(0, ...posting.skills.required.map((skill) => skill.years ?? 0));
  if (named > 0) return named;
  if (posting.level !== null) return YEARS_OF_LEVEL[posting.level];
  const read = [...posting.descriptionText.slice(0, 20_000).matchAll(YEARS_IN_TEXT)]
    .map((match) => Number(match[1]))
    .filter((years) => years > 0 && years <= 20);
  if (read.length > 0) return Math.min(...read);
  return level === null ? null : YEARS_OF_LEVEL[level];
}
