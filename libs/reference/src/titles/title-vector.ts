import { extractSkills } from '../skills/extract.js';
import { FIELD_PHRASES } from './role-fields.js';
import { roleWords, titleWords } from './title-words.js';

/** A title as weighted features. */
export type Features = ReadonlyMap<string, number>;

/** How much a title's field, skills and words weigh against its letters, and rank against the role. */
export interface Weights {
  readonly field: number;
  readonly skill: number;
  readonly word: number;
  readonly rank: number;
}

export const TITLE_WEIGHTS: Weights = { field: 5, skill: 2, word: 1, rank: 0.2 };

const SHORTEST = 3;
const LONGEST = 5;

/** Letters (3 to 5 in a row within words), words, fields of work and skills of a title. */
export function titleFeatures(title: string, weights: Weights = TITLE_WEIGHTS): Features {
  const features = new Map<string, number>();
  const role = roleWords(title);
  const isRole = new Set(role);
  for (const word of titleWords(title)) {
    const weight = isRole.has(word) ? 1 : weights.rank;
    add(features, `w:${stem(word)}`, weights.word * weight);
    const padded = ` ${word} `;
    for (let length = SHORTEST; length <= LONGEST; length++)
      for (let at = 0; at + length <= padded.length; at++)
        add(features, `c:${padded.slice(at, at + length)}`, weight);
  }
  for (const [field, weight] of titleFields(title)) add(features, `f:${field}`, weights.field * weight);
  for (const skill of extractSkills(title)) add(features, `s:${skill.id}`, weights.skill);
  return features;
}

/** The fields of work a title points at; the longer the phrase that says so, the more. */
export function titleFields(title: string): Map<string, number> {
  const words = titleWords(title).map(stem);
  const fields = new Map<string, number>();
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(3, words.length - from); length >= 1; length--) {
      const found = STEMMED.get(words.slice(from, from + length).join(' '));
      if (!found) continue;
      for (const field of found) {
        const weight = (length === 1 ? 1 : 1.6) / Math.sqrt(found.length);
        fields.set(field, Math.max(fields.get(field) ?? 0, weight));
      }
      if (length > 1) break;
    }
  }
  return fields;
}

/** English plurals and a few endings, enough for titles. */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

const STEMMED: ReadonlyMap<string, readonly string[]> = new Map(
  [...FIELD_PHRASES].map(([phrase, fields]) => [titleWords(phrase).map(stem).join(' '), fields]),
);

function add(features: Map<string, number>, key: string, weight: number): void {
  features.set(key, (features.get(key) ?? 0) + weight);
}
