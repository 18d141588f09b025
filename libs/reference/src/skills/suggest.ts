import { skillKey } from './normalize.js';
import { allTerms, type Skill } from './taxonomy.js';

interface Entry {
  readonly key: string;
  readonly skill: Skill;
  readonly isName: boolean;
}

/** Terms by key, so that those with one prefix stand together. */
const entries: readonly Entry[] = [...allTerms()]
  .map(([key, term]) => ({ key, skill: term.skill, isName: term.text === term.skill.name }))
  .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));

/**
 * Skills whose name or alias begins with what was typed, best first: an exact name, then names, then
 * aliases, shorter before longer. Empty for an empty prefix. `limit` at most 50.
 */
export function suggestSkills(prefix: string, limit = 10): Skill[] {
  const key = skillKey(prefix);
  if (key === '') return [];
  const found: Entry[] = [];
  for (let i = lowerBound(key); i < entries.length; i++) {
    const entry = entries[i];
    if (!entry?.key.startsWith(key)) break;
    found.push(entry);
  }
  found.sort(
    (a, b) => rank(a, key) - rank(b, key) || a.key.length - b.key.length || (a.key < b.key ? -1 : 1),
  );
  return [...new Set(found.map((entry) => entry.skill))].slice(0, Math.min(limit, 50));
}

function rank(entry: Entry, key: string): number {
  if (entry.key === key) return entry.isName ? 0 : 1;
  return entry.isName ? 2 : 3;
}

function lowerBound(key: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.key ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
