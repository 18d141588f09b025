import { canonicalJson, collapseSpace } from '@plainhire/kernel';
import type { Content } from './content.js';

/** More than this part of the description's words changed: the edit is reviewed. */
export const MATERIAL_WORD_SHARE = 1 / 5;

export type MaterialField =
  'title' | 'pay' | 'locations' | 'remoteEligibility' | 'workplace' | 'apply' | 'description';

/**
 * The fields whose change has to be reviewed before it is public, compared with what a moderator
 * last approved, so that many small steps count like one large one. Empty: the edit is cosmetic.
 */
export function materialChanges(approved: Content, next: Content): MaterialField[] {
  const changed: MaterialField[] = [];
  if (asRead(approved.title) !== asRead(next.title)) changed.push('title');
  for (const field of ['pay', 'locations', 'remoteEligibility', 'workplace', 'apply'] as const)
    if (canonicalJson(approved[field]) !== canonicalJson(next[field])) changed.push(field);
  if (changedWordShare(approved.descriptionText, next.descriptionText) > MATERIAL_WORD_SHARE)
    changed.push('description');
  else if (linksOf(approved.descriptionHtml) !== linksOf(next.descriptionHtml)) changed.push('description');
  return changed;
}

/**
 * The part of the words that differ, 0 to 1: words taken away or put in, the greater of the two,
 * over the number of words before. Order does not count. A text out of nothing is all change.
 */
export function changedWordShare(before: string, after: string): number {
  const old = counted(words(before));
  const fresh = counted(words(after));
  const removed = missing(old, fresh);
  const added = missing(fresh, old);
  const total = [...old.values()].reduce((sum, n) => sum + n, 0);
  if (total === 0) return added === 0 ? 0 : 1;
  return Math.min(1, Math.max(removed, added) / total);
}

function missing(from: Map<string, number>, other: Map<string, number>): number {
  let count = 0;
  for (const [word, n] of from) count += Math.max(0, n - (other.get(word) ?? 0));
  return count;
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Without what nobody reads: how letters are composed, how many blanks stand between words, capitals. */
function asRead(text: string): string {
  return collapseSpace(text.normalize('NFC')).toLowerCase();
}

/** Letters with their marks, numbers, and the signs that make another word of one: C, C++ and C#. */
function words(text: string): string[] {
  return asRead(text).match(/[\p{L}\p{M}\p{N}\p{S}#]+/gu) ?? [];
}

/** A swapped link sends people elsewhere without a single word changing. */
function linksOf(html: string): string {
  const links = [...html.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
  return [...new Set(links)].sort().join(' ');
}
