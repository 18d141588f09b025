import type { RolePay } from '@plainhire/contracts';

export interface PayBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** True when it lies in the middle half, all or in part. */
  readonly middle: boolean;
}

export interface PayDrawing {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly bars: readonly PayBar[];
  /** Where the median stands. */
  readonly median: number;
  /** Sums under the line, in minor units; at most three. */
  readonly ticks: readonly { readonly x: number; readonly sum: number }[];
}

const WIDTH = 340;
const TOP = 26;
const TALLEST = 96;
const GAP = 2;
const LABELS = 22;

/** Bars from zero, side by side; null when there is but one, which says nothing. */
export function drawPay({ bins, high, quartiles }: RolePay): PayDrawing | null {
  const edges = bins.slice(1).flatMap(({ from }) => from ?? []);
  const [first] = edges;
  const last = edges.at(-1);
  if (first === undefined || last === undefined) return null;
  // With two bars there is one edge, and no step between edges: the median decides how wide a bar is.
  const step = edges.length > 1 ? (last - first) / (edges.length - 1) : Math.max(1, first);
  const left = first - step;
  const right = last + step;
  const wide = WIDTH / bins.length;
  const x = (sum: number) => round(((Math.min(Math.max(sum, left), right) - left) / (right - left)) * WIDTH);
  const most = Math.max(...bins.map(({ postings }) => postings));
  const floor = TOP + TALLEST;
  return {
    width: WIDTH,
    height: floor + LABELS,
    floor,
    median: x(high),
    bars: bins.map(({ from, to, postings }, index) => {
      const height = round((postings / most) * TALLEST);
      return {
        x: round(index * wide + GAP / 2),
        y: round(floor - height),
        width: round(wide - GAP),
        height,
        middle: (to ?? Infinity) > quartiles.lower && (from ?? -Infinity) <= quartiles.upper,
      };
    }),
    ticks: ticksOf(edges).map((sum) => ({ x: x(sum), sum })),
  };
}

/** The first and the last edge, and the one in the middle where there is room for it. */
function ticksOf(edges: readonly number[]): number[] {
  const at = edges.length < 2 ? [0] : edges.length < 5 ? [0, -1] : [0, Math.floor(edges.length / 2), -1];
  return at.flatMap((index) => edges.at(index) ?? []);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
