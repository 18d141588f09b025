import { titleFields } from './title-vector.js';
import { roleWords } from './title-words.js';

/** Heads of titles in every field: alike they say little. */
const COMMON = new Set([
  'manager',
  'engineer',
  'analyst',
  'specialist',
  'officer',
  'consultant',
  'coordinator',
  'director',
  'supervisor',
  'technician',
  'representative',
  'administrator',
  'executive',
  'operator',
  'worker',
  'agent',
  'advisor',
]);
const COMMON_WEIGHT = 0.3;
/** What a shared field of work is worth beside shared words. */
const FIELD_SHARE = 0.6;

/**
 * How much two titles name the same work, 0 to 1, without a list to compare with: shared words, common
 * heads counting little, or most of a shared field of work. Rank does not count.
 */
export function titleLikeness(a: string, b: string): number {
  const words = overlap(weigh(roleWords(a)), weigh(roleWords(b)));
  const fields = overlap(titleFields(a), titleFields(b));
  return Math.min(1, Math.max(words, FIELD_SHARE * fields + (1 - FIELD_SHARE) * words));
}

function weigh(words: readonly string[]): Map<string, number> {
  return new Map(words.map((word) => [word, COMMON.has(word) ? COMMON_WEIGHT : 1]));
}

/** Cosine of two sparse vectors; 0 when either is empty. */
function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  for (const [key, weight] of a) dot += weight * (b.get(key) ?? 0);
  const length = Math.sqrt(squares(a) * squares(b));
  return length === 0 ? 0 : dot / length;
}

function squares(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return sum;
}
