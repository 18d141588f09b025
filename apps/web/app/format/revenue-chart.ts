import type { BillingFigures } from '@plainhire/contracts';
import { scaleOf } from './price-chart.js';

export type MoneyDay = BillingFigures['days'][number];

/** A day, or a week of days where there are too many for a bar each. */
export interface MoneyBucket extends MoneyDay {
  readonly to: string;
}

export interface RevenueDrawing {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly floor: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly bars: readonly {
    readonly from: string;
    readonly x: number;
    readonly width: number;
    /** What was earned, from zero. */
    readonly net: { readonly y: number; readonly height: number };
    /** What was taken off, on top of it: together the list price. */
    readonly discount: { readonly y: number; readonly height: number };
    /** What went back that day, beneath the axis. */
    readonly back: { readonly y: number; readonly height: number };
  }[];
}

const WIDTH = 620;
const LEFT = 62;
const TOP = 14;
const PANEL = 150;
const FOOT = 30;
/** More bars than this are no bars to the eye. */
const MOST_BARS = 120;
const WEEK = 7;

const SUMS = ['orders', 'net', 'tax', 'discount', 'refunded'] as const;

/** The sums of all days. */
export function moneySums(days: readonly MoneyDay[]): Pick<MoneyDay, (typeof SUMS)[number]> {
  const sums = { orders: 0, net: 0, tax: 0, discount: 0, refunded: 0 };
  for (const day of days) for (const name of SUMS) sums[name] += day[name];
  return sums;
}

/** Days as they are, or by weeks that end with the last day, so that the last bar is a whole one. */
export function bucketsOf(days: readonly MoneyDay[]): MoneyBucket[] {
  if (days.length <= MOST_BARS) return days.map((day) => ({ ...day, to: day.day }));
  const buckets: MoneyBucket[] = [];
  for (let end = days.length; end > 0; end -= WEEK) {
    const week = days.slice(Math.max(0, end - WEEK), end);
    buckets.unshift({ ...moneySums(week), day: week[0]?.day ?? '', to: week.at(-1)?.day ?? '' });
  }
  return buckets;
}

/** Bars from zero: earned and taken off above the axis, paid back beneath it, all on one scale. Null without any. */
export function drawRevenue(days: readonly MoneyDay[], currency: string): RevenueDrawing | null {
  const buckets = bucketsOf(days);
  const most = Math.max(0, ...buckets.map(({ net, discount }) => Math.max(0, net) + Math.max(0, discount)));
  const mostBack = Math.max(0, ...buckets.map(({ refunded }) => refunded));
  if (most === 0 && mostBack === 0) return null;
  const { top, step } = scaleOf(Math.max(most, mostBack), currency);
  const floor = TOP + PANEL;
  const tall = (value: number) => round((Math.max(0, value) / top) * PANEL);
  const wide = (WIDTH - LEFT) / buckets.length;
  const gap = Math.min(3, wide * 0.25);
  return {
    width: WIDTH,
    height: round(floor + tall(mostBack) + FOOT),
    left: LEFT,
    floor,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => ({
      value: index * step,
      y: round(floor - tall(index * step)),
    })),
    bars: buckets.map((one, index) => {
      const net = tall(one.net);
      const discount = tall(one.discount);
      return {
        from: one.day,
        x: round(LEFT + index * wide + gap / 2),
        width: round(wide - gap),
        net: { y: round(floor - net), height: net },
        discount: { y: round(floor - net - discount), height: discount },
        back: { y: floor, height: tall(one.refunded) },
      };
    }),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
