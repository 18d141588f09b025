import { decimalsOf } from './money.js';

export interface PricePeriod {
  readonly from: string;
  readonly to: string | null;
  readonly list: number;
  readonly offered: number;
  readonly campaign: unknown;
}

export interface PriceSeries {
  readonly name: string;
  /** In any order; minor units. */
  readonly periods: readonly PricePeriod[];
}

export interface PriceDrawing {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly left: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: readonly { readonly name: string; readonly path: string; readonly labelY: number }[];
  readonly offers: readonly { readonly drop: string; readonly stroke: string }[];
  readonly from: string;
  readonly to: string;
}

const WIDTH = 620;
const LEFT = 58;
const TOP = 26;
const FOOT = 32;
const LABEL_GAP = 21;
/** An offer of a day in years of prices is still a stroke. */
const SHORTEST_STROKE = 12;

/**
 * Steps of list prices over time with offers as strokes under them, from zero: the height of a line is
 * its price. `now` ends what has no end yet; an offer that is live goes on to its own end.
 * @returns null without any price.
 */
export function drawPrices(
  series: readonly PriceSeries[],
  currency: string,
  now: number,
  height = 300,
): PriceDrawing | null {
  const all = series.flatMap(({ periods }) => periods);
  const begins = all.map(({ from }) => Date.parse(from)).filter((at) => at <= now);
  if (begins.length === 0) return null;
  const first = Math.min(...begins);
  const live = all.filter((one) => one.campaign !== null && one.to !== null && Date.parse(one.from) <= now);
  const last = Math.max(now, ...live.map((one) => Date.parse(one.to ?? '')), first + 1);
  const floor = height - FOOT;
  const { top, step } = scaleOf(Math.max(...all.map(({ list }) => list)), currency);
  const x = (at: number) => round(LEFT + ((Math.min(at, last) - first) / (last - first)) * (WIDTH - LEFT));
  const y = (value: number) => round(floor - (value / top) * (floor - TOP));
  const end = (one: PricePeriod) => (one.to === null ? last : Date.parse(one.to));

  const lines: { name: string; path: string; labelY: number }[] = [];
  const offers: { drop: string; stroke: string }[] = [];
  for (const { name, periods } of series) {
    const known = periods
      .filter((one) => Date.parse(one.from) <= now)
      .sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
    if (known.length === 0) continue;
    let path = '';
    let level: number | null = null;
    for (const one of known) {
      const from = x(Date.parse(one.from));
      if (level === null) path = `M${String(from)} ${String(y(one.list))}`;
      else if (level !== one.list) path += `H${String(from)}V${String(y(one.list))}`;
      level = one.list;
      if (one.campaign !== null && one.offered < one.list) offers.push(strokeOf(one, x, y, end(one)));
    }
    const newest = known.at(-1);
    path += `H${String(x(newest ? end(newest) : last))}`;
    lines.push({ name, path, labelY: y(known[0]?.list ?? 0) - 8 });
  }
  return {
    width: WIDTH,
    height,
    floor,
    left: LEFT,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      value: index * step,
      y: y(index * step),
    })),
    lines: apart(lines),
    offers,
    from: new Date(first).toISOString(),
    to: new Date(last).toISOString(),
  };
}

function strokeOf(
  one: PricePeriod,
  x: (at: number) => number,
  y: (value: number) => number,
  end: number,
): { drop: string; stroke: string } {
  const from = x(Date.parse(one.from));
  const long = Math.max(SHORTEST_STROKE, x(end) - from);
  const start = Math.max(LEFT, Math.min(from, WIDTH - long));
  const middle = round(start + long / 2);
  const low = y(one.offered);
  return {
    drop: `M${String(middle)} ${String(y(one.list) + 2)}V${String(low)}`,
    stroke: `M${String(start)} ${String(low)}h${String(round(long))}`,
  };
}

/** Labels of lines that are close keep apart, the cheaper one lower. */
function apart<T extends { labelY: number }>(lines: readonly T[]): T[] {
  let above = Number.NEGATIVE_INFINITY;
  return [...lines]
    .sort((a, b) => a.labelY - b.labelY)
    .map((line) => {
      const labelY = round(Math.max(line.labelY, above + LABEL_GAP, 14));
      above = labelY;
      return { ...line, labelY };
    });
}

/** The top of the axis and its steps, in minor units: two to five steps of 1, 2 or 5 times a power of ten. */
export function scaleOf(most: number, currency: string): { top: number; step: number } {
  const unit = 10 ** decimalsOf(currency);
  const value = Math.max(most, unit);
  let step = 10 ** Math.floor(Math.log10(value / 2));
  for (const factor of [1, 2, 5, 10]) {
    const tried = step * factor;
    if (Math.ceil(value / tried) <= 4) {
      step = tried;
      break;
    }
  }
  step = Math.max(1, Math.round(step));
  return { top: Math.ceil(value / step) * step, step };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
