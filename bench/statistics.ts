/** What one phase of load gave. Times in milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly requests: number;
  readonly failures: number;
}

/**
 * The smallest value that at least `share` of the values do not exceed (nearest rank).
 * @param share above 0, at most 1
 * @throws RangeError without values
 */
export function percentile(values: readonly number[] | Float64Array, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new RangeError('There is no percentile of nothing.');
  return found;
}

/** The middle value; between two, their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('There is no mean of nothing.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Each figure the median of its own over all rounds; requests and failures in sum. */
export function medianOf(rounds: readonly Figures[]): Figures {
  const over = (read: (figures: Figures) => number) => median(rounds.map(read));
  const sum = (read: (figures: Figures) => number) =>
    rounds.reduce((total, figures) => total + read(figures), 0);
  return {
    p50: over(({ p50 }) => p50),
    p95: over(({ p95 }) => p95),
    perSecond: over(({ perSecond }) => perSecond),
    requests: sum(({ requests }) => requests),
    failures: sum(({ failures }) => failures),
  };
}

export interface Ratios {
  readonly p50: number;
  readonly p95: number;
  /** Bare by product: above 1 the bare server answers more. */
  readonly perSecond: number;
}

/** How many times as long, and how many times as few, as the bare server. */
export function ratios(product: Figures, bare: Figures): Ratios {
  return {
    p50: product.p50 / bare.p50,
    p95: product.p95 / bare.p95,
    perSecond: bare.perSecond / product.perSecond,
  };
}
