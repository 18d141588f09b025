import { findSkillMentions } from '@plainhire/reference';
import { z } from 'zod';
import { precisionRecall, spansOf } from '../metrics.js';
import { readAll } from '../sets.js';

const Row = z
  .object({
    tokens: z.array(z.string()),
    tags_knowledge: z.array(z.string()),
    split: z.string().optional(),
  })
  .refine((row) => row.tokens.length === row.tags_knowledge.length, 'as many tags as tokens are needed');
type Row = z.infer<typeof Row>;

/** Finds the spans of knowledge in sentences of postings; only exactly the same span counts. */
export async function skills(folder: string): Promise<Record<string, unknown>> {
  const rows = await readAll(folder, 'rows', Row);
  const held = rows.filter((row) => row.split !== 'train');
  // A part for learning is left out of the answer, so that it compares with what did learn from it.
  const measured = held.length > 0 ? held : rows;
  return { n: measured.length, ...measure(measured), all: { n: rows.length, ...measure(rows) } };
}

function measure(rows: readonly Row[]) {
  let hits = 0;
  let found = 0;
  let wanted = 0;
  for (const row of rows) {
    const gold = new Set(spansOf(row.tags_knowledge));
    const named = new Set(mentionsOf(row.tokens));
    wanted += gold.size;
    found += named.size;
    hits += [...named].filter((span) => gold.has(span)).length;
  }
  return precisionRecall({ hits, found, wanted });
}

/** The spans, in tokens, that the product reads as skills in the sentence the tokens make. */
export function mentionsOf(tokens: readonly string[]): string[] {
  const ends: number[] = [];
  let text = '';
  for (const token of tokens) {
    text += text === '' ? token : ` ${token}`;
    ends.push(text.length);
  }
  return findSkillMentions(text).map(({ start, end }) => {
    const from = ends.findIndex((stop) => stop > start);
    const to = ends.findIndex((stop) => stop >= end);
    return `${String(from)}-${String(to + 1)}`;
  });
}
