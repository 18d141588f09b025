import { rawFamilies } from './families.js';
import type { RawSkill } from './family.js';
import { skillKey } from './normalize.js';

export interface Skill {
  /** Stable, lower-case, hyphenated: `c-plus-plus`. */
  readonly id: string;
  readonly name: string;
  /** Family id, see `skillFamilies`. */
  readonly family: string;
  readonly aliases: readonly string[];
  /** Ids of the skills this one is a kind of. */
  readonly broader: readonly string[];
  /** Ids of neighbours: knowing one helps with the other. */
  readonly related: readonly string[];
}

export interface SkillFamily {
  readonly id: string;
  readonly name: string;
}

/** A key of the dictionary: the skill it stands for, and whether running text needs context for it. */
export interface SkillTerm {
  readonly skill: Skill;
  readonly text: string;
  readonly ambiguous: boolean;
}

export const skillFamilies: readonly SkillFamily[] = rawFamilies.map(({ id, name }) => ({ id, name }));

const idByName = new Map(
  rawFamilies.flatMap(({ skills }) => skills.map((raw) => [raw.name, skillId(raw.name)] as const)),
);

/** Every skill of the taxonomy, in family order. */
export const allSkills: readonly Skill[] = rawFamilies.flatMap((family) =>
  family.skills.map((raw) => toSkill(raw, family.id)),
);

const byId = new Map(allSkills.map((skill) => [skill.id, skill]));
const terms = buildTerms();

/** The skill with this id, or null. */
export function skillById(id: string): Skill | null {
  return byId.get(id) ?? null;
}

/**
 * The skill with this name or alias, or null. Case, accents, blanks and punctuation do not matter;
 * `+` and `#` do.
 */
export function findSkill(nameOrAlias: string): Skill | null {
  return findTerm(skillKey(nameOrAlias))?.skill ?? null;
}

/** The term with this key, also in a simple English singular or plural; undefined when there is none. */
export function findTerm(key: string): SkillTerm | undefined {
  const found = terms.get(key);
  if (found || key.length < 5) return found;
  if (!key.endsWith('s')) return terms.get(`${key}s`);
  return terms.get(key.slice(0, -1)) ?? (key.endsWith('ies') ? terms.get(`${key.slice(0, -3)}y`) : undefined);
}

/** Every term of the dictionary with its key; for suggestions and for checks. */
export function allTerms(): ReadonlyMap<string, SkillTerm> {
  return terms;
}

const closures = new Map(allSkills.map((skill) => [skill.id, climb(skill)]));

/** Ids of every skill this one is a kind of, at any distance, nearest first. */
export function broaderClosure(id: string): readonly string[] {
  return closures.get(id) ?? [];
}

const neighbours = buildNeighbours();

/** Ids of the skills that knowing this one helps with: those it is related to, either way, and direct kinds of it. */
export function neighboursOf(id: string): ReadonlySet<string> {
  return neighbours.get(id) ?? new Set();
}

function buildNeighbours(): Map<string, Set<string>> {
  const found = new Map(allSkills.map((skill) => [skill.id, new Set<string>()]));
  for (const skill of allSkills) {
    for (const id of skill.related) {
      found.get(skill.id)?.add(id);
      found.get(id)?.add(skill.id);
    }
    for (const id of skill.broader) found.get(id)?.add(skill.id);
  }
  return found;
}

function climb(skill: Skill): readonly string[] {
  const seen = new Set<string>();
  const queue = [...skill.broader];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(byId.get(next)?.broader ?? []));
  }
  return [...seen];
}

function toSkill(raw: RawSkill, familyId: string): Skill {
  const own = skillKey(raw.name);
  return {
    id: skillId(raw.name),
    name: raw.name,
    family: familyId,
    aliases: raw.aliases.filter((alias) => skillKey(alias) !== own),
    broader: raw.broader.map((name) => linked(raw.name, name)),
    related: raw.related.map((name) => linked(raw.name, name)),
  };
}

function linked(from: string, name: string): string {
  const id = idByName.get(name);
  if (id === undefined) throw new Error(`The skill "${from}" points at "${name}", which does not exist.`);
  return id;
}

function buildTerms(): Map<string, SkillTerm> {
  const map = new Map<string, SkillTerm>();
  for (const family of rawFamilies) {
    for (const raw of family.skills) {
      const skill = byId.get(skillId(raw.name));
      if (!skill) continue;
      const unclear = new Set(raw.ambiguous.map(skillKey));
      for (const text of new Set([raw.name, ...raw.aliases])) {
        const key = skillKey(text);
        const known = map.get(key);
        if (known && known.skill.id !== skill.id)
          throw new Error(`"${text}" stands for both "${known.skill.name}" and "${skill.name}".`);
        if (!known) map.set(key, { skill, text, ambiguous: unclear.has(key) });
      }
    }
  }
  return map;
}

function skillId(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('++', ' plus plus')
    .replaceAll('#', ' sharp')
    .replaceAll('&', ' and ')
    .replace(/^\./, 'dot ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
