import {
  type Cell,
  csvRow,
  type PackageView,
  PACKAGES,
  type PriceHistoryView,
  type PublicCampaign,
} from '@plainhire/contracts';
import { billingText } from '../text/billing.js';
import { historyText } from '../text/pricing.js';
import { formatPrice } from './money.js';
import type { PriceSeries } from './price-chart.js';

type History = PriceHistoryView['packages'][number];
export type Period = History['periods'][number];

export const DAY_CHOICES = [7, 14, 30] as const;
/** In the order they stand in, the smallest first. */
export const COLUMNS = ['highlight', 'featured', 'pinned', 'digest'] as const;

export function nameOfPackage(one: Pick<PackageView, 'kind' | 'days' | 'id'>): string {
  return billingText.packageName(one.kind, one.days, one.id);
}

/** The name of any package by its id, of those no longer sold too. */
export function nameOfId(id: string): string {
  const found = PACKAGES.find((one) => one.id === id);
  if (!found) return id;
  return nameOfPackage({ id, kind: found.kind, days: found.kind === 'bundle' ? null : found.days });
}

/** The promotions of one length, as columns. */
export function columnsOf(items: readonly PackageView[], days: number): PackageView[] {
  return COLUMNS.flatMap((kind) => items.filter((one) => one.kind === kind && one.days === days));
}

export function lengthsOf(items: readonly PackageView[]): number[] {
  return DAY_CHOICES.filter((days) => items.some((one) => one.kind !== 'bundle' && one.days === days));
}

/** The newest offer before this one that has ended, from what was really asked. */
export function lastOffer(
  { packages }: PriceHistoryView,
  besides: PublicCampaign['id'] | null,
): { name: string; from: string; to: string } | null {
  let last: { name: string; from: string; to: string } | null = null;
  for (const { periods } of packages)
    for (const { campaign, from, to } of periods)
      if (campaign !== null && campaign.id !== besides && to !== null && (last === null || from > last.from))
        last = { name: campaign.name, from, to };
  return last;
}

export function seriesOf(packages: readonly History[]): PriceSeries[] {
  return packages.map((one) => ({ name: nameOfPackage(one), periods: one.periods }));
}

/** The year of the first price; null without one. */
export function firstYear({ packages }: PriceHistoryView): string | null {
  const begins = packages.flatMap(({ periods }) => periods.map(({ from }) => from)).sort();
  return begins[0]?.slice(0, 4) ?? null;
}

export function latestPrice(one: History, currency: string, now: number): string {
  const period = one.periods.find(
    ({ from, to }) => Date.parse(from) <= now && (to === null || now < Date.parse(to)),
  );
  return period ? formatPrice(period.offered, currency) : '–';
}

/** Every price as a file: a line each, instants in UTC, amounts in minor units. */
export function historyCsv({ packages, currency }: PriceHistoryView): string {
  const rows: Cell[][] = [
    [
      'package',
      'currency',
      'from',
      'to',
      'list_minor',
      'offered_minor',
      'offer',
      'former_minor',
      'paid_by',
      'for',
    ],
  ];
  for (const { id, periods, firstPurchases } of packages)
    for (const { from, to, list, offered, campaign, sold, who } of [
      ...periods.map((one) => ({ ...one, who: 'everybody' })),
      ...firstPurchases.map((one) => ({ ...one, who: 'first_purchase' })),
    ])
      rows.push([
        id,
        currency,
        from,
        to,
        list,
        offered,
        campaign?.name ?? null,
        campaign?.was ?? null,
        sold,
        who,
      ]);
  return rows.map(csvRow).join('');
}

export function whatWords(period: Period): string {
  return period.campaign === null ? historyText.priceRow : historyText.offerRow(period.campaign.name);
}
