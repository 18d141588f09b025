import type { CampaignRequest, PriceRequest } from '@plainhire/contracts';

/** In euro; other currencies follow at a round rate. Minor units. */
const EURO: Readonly<Record<string, number>> = {
  'highlight-7': 2_900,
  'highlight-14': 4_900,
  'highlight-30': 8_900,
  'featured-7': 5_900,
  'featured-14': 9_900,
  'featured-30': 18_000,
  'pinned-7': 1_900,
  'pinned-14': 2_900,
  'pinned-30': 4_900,
  'digest-7': 2_400,
  'digest-14': 3_900,
  'digest-30': 6_900,
  'bundle-small': 22_500,
  'bundle-large': 51_000,
};
const CREDIT: Readonly<Record<string, number>> = { 'bundle-small': 25_000, 'bundle-large': 60_000 };
/** What one euro is in the price book: a decision, not a rate. Yen have no minor unit. */
const CURRENCIES: Readonly<Record<string, number>> = { EUR: 1, GBP: 0.85, USD: 1.1, JPY: 1.6 };
/** What these cost before the book's last version. */
const BEFORE: Readonly<Record<string, number>> = { 'featured-30': 17_000, 'highlight-14': 4_500 };

export interface DemoPrice extends Omit<PriceRequest, 'validFrom'> {
  readonly daysAgo: number;
}

function version(amounts: Readonly<Record<string, number>>, daysAgo: number): DemoPrice[] {
  return Object.entries(CURRENCIES).flatMap(([currency, rate]) =>
    Object.entries(amounts).map(([packageId, amount]) => ({
      packageId,
      currency,
      amount: round(amount * rate, currency),
      creditAmount: CREDIT[packageId] === undefined ? null : round(CREDIT[packageId] * rate, currency),
      daysAgo,
    })),
  );
}

/** To whole units, and yen to tens. */
function round(amount: number, currency: string): number {
  const step = currency === 'JPY' ? 10 : 100;
  return Math.round(amount / step) * step;
}

export const PRICES: readonly DemoPrice[] = [
  ...version({ ...EURO, ...BEFORE }, 420),
  ...version(Object.fromEntries(Object.keys(BEFORE).map((id) => [id, EURO[id] ?? 0])), 170),
];

export interface DemoCampaign extends Omit<CampaignRequest, 'startsAt' | 'endsAt'> {
  readonly startDaysAgo: number;
  /** Below zero: still to come. */
  readonly endDaysAgo: number;
}

const OFFER = {
  kind: 'percent',
  amount: null,
  currency: null,
  packageIds: Object.keys(EURO).filter((id) => !id.startsWith('bundle')),
  firstPurchaseOnly: false,
  companyId: null,
} as const;

/** More than thirty days lie between them, so the second stands under the full price. */
export const CAMPAIGNS: readonly DemoCampaign[] = [
  {
    ...OFFER,
    packageIds: [...OFFER.packageIds],
    name: 'Opening offer',
    percent: 25,
    maxUses: 200,
    maxUsesPerCompany: 3,
    startDaysAgo: 54,
    endDaysAgo: 41,
  },
  {
    ...OFFER,
    packageIds: [...OFFER.packageIds],
    name: 'Half-price weeks',
    percent: 50,
    maxUses: 500,
    maxUsesPerCompany: 5,
    startDaysAgo: 5,
    endDaysAgo: -9,
  },
];
