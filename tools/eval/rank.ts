import { averagePrecision, mean, ndcg, reciprocalRank } from './metrics.js';
import type { Query, RankingSet } from './sets.js';
import { progress } from './progress.js';

export interface Scores {
  readonly mrr: number;
  readonly map: number;
  readonly map50: number;
  readonly ndcg10: number;
}

/** Ranks for every query and gives the measures of each, in the order of the queries. */
export async function rankAll(
  set: RankingSet,
  rank: (query: Query) => readonly string[] | Promise<readonly string[]>,
): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (const query of set.queries) {
    const relevant = set.relevant.get(query.id) ?? new Map<string, number>();
    const ranked = await rank(query);
    scores.push({
      mrr: reciprocalRank(ranked, relevant),
      map: averagePrecision(ranked, relevant),
      map50: averagePrecision(ranked, relevant, 50),
      ndcg10: ndcg(ranked, relevant, 10),
    });
    progress('queries', scores.length, set.queries.length);
  }
  return scores;
}

export function meanOf(scores: readonly Scores[], measure: keyof Scores): number {
  return mean(scores.map((score) => score[measure]));
}
