/** Documents that answer a query, with how well (1 and up). */
export type Relevant = ReadonlyMap<string, number>;

/** One over the place of the first relevant document; 0 when none was found. */
export function reciprocalRank(ranked: readonly string[], relevant: Relevant): number {
  const at = ranked.findIndex((id) => relevant.has(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

/**
 * The mean of the precision at each relevant document, over all that are relevant; with `depth`, over
 * the first `depth` places, and over at most as many relevant ones as fit there.
 */
export function averagePrecision(
  ranked: readonly string[],
  relevant: Relevant,
  depth = Number.POSITIVE_INFINITY,
): number {
  let found = 0;
  let sum = 0;
  ranked.slice(0, depth).forEach((id, index) => {
    if (!relevant.has(id)) return;
    found += 1;
    sum += found / (index + 1);
  });
  return ratio(sum, Math.min(relevant.size, depth));
}

/** Discounted gain of the first `depth` places against the best order there could be (Järvelin 2002). */
export function ndcg(ranked: readonly string[], relevant: Relevant, depth: number): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, depth).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);
  const best = [...relevant.values()].sort((a, b) => b - a);
  return ratio(gain(ranked.slice(0, depth).map((id) => relevant.get(id) ?? 0)), gain(best));
}

/** What was found, what was there, and what was both. */
export interface Counts {
  readonly hits: number;
  readonly found: number;
  readonly wanted: number;
}

export function precisionRecall({ hits, found, wanted }: Counts): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = ratio(hits, found);
  const recall = ratio(hits, wanted);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}

/** A judged advert: where it is from, whether it should be flagged, whether it was. */
export interface Judged {
  readonly source: string;
  readonly wanted: boolean;
  readonly flagged: boolean;
}

/** The share flagged of those that should be, and by source of those that should not. */
export function flagRates(rows: readonly Judged[]): {
  recall: number;
  falseAlarms: Record<string, number>;
} {
  const share = (some: readonly Judged[]) => ratio(some.filter((row) => row.flagged).length, some.length);
  const harmless = rows.filter((row) => !row.wanted);
  const sources = [...new Set(harmless.map((row) => row.source))].sort();
  return {
    recall: share(rows.filter((row) => row.wanted)),
    falseAlarms: Object.fromEntries(
      sources.map((source) => [source, share(harmless.filter((row) => row.source === source))]),
    ),
  };
}

/** Half-open spans of words, as `start-end`, of tags that begin with B and go on with I. */
export function spansOf(tags: readonly string[]): string[] {
  const spans: string[] = [];
  let start = -1;
  tags.forEach((tag, index) => {
    const kind = tag.charAt(0);
    if (start >= 0 && kind !== 'I') {
      spans.push(`${String(start)}-${String(index)}`);
      start = -1;
    }
    // An I without its B begins a span all the same.
    if (kind === 'B' || (kind === 'I' && start < 0)) start = index;
  });
  if (start >= 0) spans.push(`${String(start)}-${String(tags.length)}`);
  return spans;
}

export function mean(values: readonly number[]): number {
  return ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

/** 0 when there is nothing to divide by. */
export function ratio(part: number, of: number): number {
  return of === 0 ? 0 : part / of;
}

/** Every number of an answer to four places. */
export function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
  return value;
}
