import type { PostingResults } from '@plainhire/contracts';

type Day = PostingResults['days'][number];
export type Measure = 'impressions' | 'clicks' | 'applications';
export const MEASURES: readonly Measure[] = ['impressions', 'clicks', 'applications'];

export interface DayRates {
  readonly promotedDays: number;
  readonly organicDays: number;
  /** A day; null without a day of that kind. */
  readonly promoted: Readonly<Record<Measure, number>> | null;
  readonly organic: Readonly<Record<Measure, number>> | null;
}

/** What a promoted day brought against one without, as plain means. */
export function ratesOf(days: readonly Day[]): DayRates {
  const promoted = days.filter((day) => day.promoted);
  const organic = days.filter((day) => !day.promoted);
  return {
    promotedDays: promoted.length,
    organicDays: organic.length,
    promoted: meansOf(promoted),
    organic: meansOf(organic),
  };
}

function meansOf(days: readonly Day[]): Record<Measure, number> | null {
  if (days.length === 0) return null;
  const mean = (measure: Measure) => days.reduce((sum, day) => sum + day[measure], 0) / days.length;
  return { impressions: mean('impressions'), clicks: mean('clicks'), applications: mean('applications') };
}

/** `1,240`, `12.4`, `0.3`: one place below a hundred, none above. */
export function rateWords(rate: number): string {
  const digits = rate < 100 && !Number.isInteger(rate) ? 1 : 0;
  return rate.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export interface DayPanel {
  readonly measure: Measure;
  readonly top: number;
  readonly floor: number;
  readonly most: number;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly promoted: boolean;
  }[];
}

export interface DayDrawing {
  readonly width: number;
  readonly height: number;
  /** Stretches of promoted days. */
  readonly bands: readonly { readonly x: number; readonly width: number }[];
  readonly panels: readonly DayPanel[];
}

export const DAY_CHART_WIDTH = 620;
const PANEL = 86;
const PANEL_GAP = 34;
const LABEL = 22;

/** Three rows of bars over the same days, each from zero to its own highest day. */
export function drawDays(days: readonly Day[]): DayDrawing {
  const wide = DAY_CHART_WIDTH / Math.max(1, days.length);
  const gap = Math.min(3, wide * 0.25);
  const round = (value: number) => Math.round(value * 100) / 100;
  const panels = MEASURES.map((measure, row): DayPanel => {
    const top = LABEL + row * (PANEL + PANEL_GAP);
    const floor = top + PANEL;
    const most = Math.max(1, ...days.map((day) => day[measure]));
    return {
      measure,
      top,
      floor,
      most,
      bars: days.map((day, index) => {
        const height = round((day[measure] / most) * PANEL);
        return {
          x: round(index * wide + gap / 2),
          y: round(floor - height),
          width: round(wide - gap),
          height,
          promoted: day.promoted,
        };
      }),
    };
  });
  const bands: { x: number; width: number }[] = [];
  days.forEach((day, index) => {
    if (!day.promoted) return;
    const last = bands.at(-1);
    if (last && days[index - 1]?.promoted) last.width = round(last.width + wide);
    else bands.push({ x: round(index * wide), width: round(wide) });
  });
  return {
    width: DAY_CHART_WIDTH,
    height: LABEL + 3 * PANEL + 2 * PANEL_GAP + 26,
    bands,
    panels,
  };
}
