import { findSkill, skillKey } from '@plainhire/reference';

/** The taxonomy's id of a skill, or the folded name of one it does not know. Empty for no letters. */
export function skillIdOf(name: string): string {
  return findSkill(name)?.id ?? skillKey(name);
}

/** The ids of the named skills, each once. */
export function skillIds(skills: readonly { readonly name: string }[]): string[] {
  return [...new Set(skills.map(({ name }) => skillIdOf(name)))].filter((id) => id !== '');
}
