import { findSkill, skillKey } from '@plainhire/reference';

/** The taxonomy's ids, or the folded name of a skill it does not know. */
export function skillIds(skills: readonly { readonly name: string }[]): string[] {
  return [...new Set(skills.map(({ name }) => findSkill(name)?.id ?? skillKey(name)))].filter(
    (id) => id !== '',
  );
}
