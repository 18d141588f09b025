import { Injectable } from '@nestjs/common';
import { PACKAGES, type PriceHistoryView } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { OfferBook, referenceKey, type WholeBook } from '../campaigns/offer-book.js';
import { SalesQueries } from '../orders/sales.queries.js';
import { firstPurchaseHistory, type PricePeriod, priceHistory, type ReferencePrice } from '../rules/index.js';
import { Currencies } from './currencies.js';
import { MARKET } from './market.js';

interface Named {
  readonly packageId: string;
  readonly period: PricePeriod;
  /** Asked for a first purchase alone. */
  readonly forFirst: boolean;
}

/** Every price that was ever openly asked, and how often it was paid: public, so that anybody can check an offer. */
@Injectable()
export class PriceHistory {
  constructor(
    private readonly currencies: Currencies,
    private readonly book: OfferBook,
    private readonly sales: SalesQueries,
    private readonly clock: Clock,
  ) {}

  /** In the currency that is asked for, the preferred one where nothing was ever sold in it. */
  async read(asked: string | undefined): Promise<PriceHistoryView> {
    const currencies = await this.currencies.onSale();
    const currency = asked !== undefined && currencies.includes(asked) ? asked : (currencies[0] ?? 'EUR');
    const book = await this.book.read();
    const now = this.clock.now();
    const all = PACKAGES.flatMap(({ id }) => periodsOf(id, currency, book, now));
    const sold = await this.sales.countPaid(
      currency,
      all.map(({ packageId, period: { from, to, campaignId } }) => ({ packageId, from, to, campaignId })),
    );
    const frozen = await this.book.frozen([...new Set(all.flatMap(({ period }) => period.campaignId ?? []))]);
    const names = new Map(book.campaigns.map(({ id, name }) => [id, name]));
    return {
      currency,
      currencies,
      packages: PACKAGES.map((one) => ({
        id: one.id,
        kind: one.kind,
        days: one.kind === 'bundle' ? null : one.days,
        ...partsOf(
          all
            .map((named, index) => ({ ...named, sold: sold[index] ?? 0 }))
            .filter(({ packageId }) => packageId === one.id)
            .map(({ period, forFirst, sold: paid }) => ({
              forFirst,
              view: {
                from: period.from.toISOString(),
                to: period.to?.toISOString() ?? null,
                list: period.list,
                offered: period.offered,
                campaign: campaignOf(one.id, currency, period, names, frozen),
                sold: paid,
              },
            })),
        ),
      })).filter(({ periods }) => periods.length > 0),
    };
  }
}

/** Newest first, what everybody was asked before what was asked for a first purchase. */
function periodsOf(packageId: string, currency: string, book: WholeBook, now: Date): Named[] {
  const line = { packageId, currency, market: MARKET, ...book, now };
  const named = (forFirst: boolean) => (period: PricePeriod) => ({ packageId, period, forFirst });
  return [
    ...priceHistory(line).reverse().map(named(false)),
    ...firstPurchaseHistory(line).reverse().map(named(true)),
  ];
}

type PeriodView = PriceHistoryView['packages'][number]['periods'][number];

function partsOf(all: readonly { forFirst: boolean; view: PeriodView }[]) {
  const views = (first: boolean) => all.filter(({ forFirst }) => forFirst === first).map(({ view }) => view);
  return { periods: views(false), firstPurchases: views(true) };
}

function campaignOf(
  packageId: string,
  currency: string,
  { campaignId, offered }: PricePeriod,
  names: ReadonlyMap<string, string>,
  frozen: ReadonlyMap<string, ReferencePrice>,
): { id: string; name: string; was: number | null } | null {
  if (campaignId === null) return null;
  const reference = frozen.get(referenceKey(campaignId, packageId, currency));
  const was = reference && 'amount' in reference && reference.amount > offered ? reference.amount : null;
  return { id: campaignId, name: names.get(campaignId) ?? '', was };
}
