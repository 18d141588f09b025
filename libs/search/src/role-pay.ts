import { FEW_POSTINGS, type Pay, type RolePay } from '@plainhire/contracts';
import { toMajor, toMinor, yearlyAmount } from '@plainhire/kernel';

const MOST_BINS = 10;
/** So much at either end may lie far outside of the rest; it is counted in the first and the last bin. */
const OUTSIDE = 0.05;

/**
 * What postings pay, in the currency that most of them use. Ranges in other currencies are left out: a
 * converted sum was never offered by anybody.
 * @returns null with fewer than three ranges in one currency
 */
export function rolePay(pays: readonly Pay[]): RolePay | null {
  const currency = commonest(pays.map((pay) => pay.currency));
  const ranges = pays.filter((pay) => pay.currency === currency);
  if (currency === null || ranges.length < FEW_POSTINGS) return null;
  const yearly = (read: (pay: Pay) => number) =>
    ranges.map((pay) => toMajor(yearlyAmount(read(pay), pay.unit), currency)).sort((a, b) => a - b);
  const highs = yearly((pay) => pay.max);
  const whole = (sum: number) => toMinor(Math.round(sum), currency);
  return {
    currency,
    postings: ranges.length,
    low: whole(
      quantile(
        yearly((pay) => pay.min),
        0.5,
      ),
    ),
    high: whole(quantile(highs, 0.5)),
    quartiles: { lower: whole(quantile(highs, 0.25)), upper: whole(quantile(highs, 0.75)) },
    bins: binsOf(highs, whole),
  };
}

/** Equal ones in the order of the alphabet, so that the answer is always the same. */
function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best?.[0] ?? null;
}

/** Between the two values next to it by distance, as PostgreSQL's `percentile_cont`. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}

function binsOf(sorted: readonly number[], whole: (sum: number) => number): RolePay['bins'] {
  const [from, to] = [quantile(sorted, OUTSIDE), quantile(sorted, 1 - OUTSIDE)];
  const step = stepFor(to - from);
  const first = Math.floor(from / step);
  const counts = Array.from({ length: Math.floor(to / step) - first + 1 }, () => 0);
  for (const sum of sorted) {
    const bin = Math.min(Math.max(Math.floor(sum / step) - first, 0), counts.length - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((postings, index) => ({
    from: index === 0 ? null : whole((first + index) * step),
    to: index === counts.length - 1 ? null : whole((first + index + 1) * step),
    postings,
  }));
}

/** The smallest of 1, 2, 5 times a power of ten that needs no more than so many bins. */
function stepFor(width: number): number {
  for (let power = 1; ; power *= 10)
    for (const digit of [1, 2, 5]) if (width / (digit * power) <= MOST_BINS - 2) return digit * power;
}
