import { TitleIndex } from '@plainhire/reference';
import { meanOf, rankAll } from '../rank.js';
import { readRanking } from '../sets.js';

/** Ranks job titles by sameness of job, with the index the product finds titles by. */
export async function titles(folder: string): Promise<Record<string, unknown>> {
  const set = await readRanking(folder);
  const index = new TitleIndex(set.corpus.map((document) => document.text || document.title));
  const scores = await rankAll(set, (query) =>
    index.find(query.text, set.corpus.length).flatMap((hit) => set.corpus[hit.index]?.id ?? []),
  );
  return { n: set.queries.length, map: meanOf(scores, 'map'), mrr: meanOf(scores, 'mrr') };
}
