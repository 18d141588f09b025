import { Injectable } from '@nestjs/common';
import {
  type CurrentOffer,
  type Package,
  PACKAGES,
  type PackageResults,
  type PackagesView,
  type PackageView,
  type PublicCampaign,
} from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { CampaignRepository, NO_USES } from '../campaigns/campaign.repository.js';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { OfferBook, type WholeBook } from '../campaigns/offer-book.js';
import { toPublicCampaign, toReferenceView, whatWas } from '../campaigns/offer-view.js';
import {
  campaignState,
  largestShareOff,
  offeredPrice,
  percentOfAll,
  reductionOf,
  type ReferencePrice,
} from '../rules/index.js';
import { Currencies } from './currencies.js';
import { MARKET } from './market.js';
import { OfferMemory } from './offer-memory.js';
import type { Price } from './price.entity.js';
import { PriceRepository } from './price.repository.js';

/** Nothing to show yet. */
export const NO_RESULTS: PackageResults = {
  n: 0,
  impressions: null,
  clicks: null,
  applications: null,
  applicationsWithout: null,
};

/** All of one instant that packages and offers are shown from. */
interface Shelf {
  readonly now: Date;
  readonly book: WholeBook;
  readonly prices: readonly Price[];
  readonly live: readonly Campaign[];
  readonly frozen: ReadonlyMap<string, ReferencePrice>;
}

/** What is on sale and which offer runs, as everybody may see it. */
@Injectable()
export class PackageCatalog {
  constructor(
    private readonly prices: PriceRepository,
    private readonly currencies: Currencies,
    private readonly campaigns: CampaignRepository,
    private readonly book: OfferBook,
    private readonly memory: OfferMemory,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /**
   * Every package that is on sale in the currency, the preferred one where none is named or nothing is
   * sold in it. Nothing while Stripe is not set up.
   * @param results what promotions of each package came to, by its id
   */
  async packages(
    asked: string | undefined,
    results: ReadonlyMap<string, PackageResults> = new Map(),
  ): Promise<PackagesView> {
    const currencies = await this.currencies.onSale();
    const currency = asked !== undefined && currencies.includes(asked) ? asked : (currencies[0] ?? 'EUR');
    const open = this.config.stripe !== null && currencies.length > 0;
    if (!open) return { open, currency, currencies: [], items: [], offer: null, nextCursor: null };
    const shelf = await this.shelf();
    // An offer of an amount in another currency takes nothing off what is shown here.
    const [offer = null] = shelf.live.filter((one) => one.currency === null || one.currency === currency);
    const items = PACKAGES.filter(({ onSale }) => onSale).flatMap((sold) => {
      const view = packageView(sold, currency, shelf);
      return view ? [{ ...view, results: results.get(sold.id) ?? NO_RESULTS }] : [];
    });
    return { open, currency, currencies, items, offer: await this.viewOf(offer), nextCursor: null };
  }

  /** For the line above public pages: the live public offer that takes off most, or none. */
  currentOffer(): Promise<CurrentOffer> {
    return this.memory.of(() => this.readOffer());
  }

  private async readOffer(): Promise<CurrentOffer> {
    const now = this.clock.now();
    if (this.config.stripe === null) return { offer: null, percentOff: null, now: now.toISOString() };
    const live = await this.live(now);
    if (live.length === 0) return { offer: null, percentOff: null, now: now.toISOString() };
    const shelf = await this.shelf();
    const [first = null] = shelf.live;
    return {
      offer: await this.viewOf(first),
      percentOff: first ? sayablePercent(first, shelf) : null,
      now: shelf.now.toISOString(),
    };
  }

  private async shelf(): Promise<Shelf> {
    const now = this.clock.now();
    const live = await this.live(now);
    return {
      now,
      live,
      book: await this.book.read(),
      prices: await this.prices.all(),
      frozen: await this.book.frozen(live.map(({ id }) => id)),
    };
  }

  /**
   * Public, running and not used up; the one that takes off most first, by the greatest share of a list
   * price in force that it takes off one of its packages. Of two alike the one that ends first.
   */
  private async live(now: Date): Promise<Campaign[]> {
    const running = await this.campaigns.findRunning(now, null);
    const uses = await this.campaigns.usesOf(running.map(({ id }) => id));
    const live = running.filter(
      (one) => campaignState({ ...one, uses: (uses.get(one.id) ?? NO_USES).all }, now) === 'live',
    );
    if (live.length < 2) return live;
    const asked = inForce(await this.prices.all(), now);
    const share = new Map(
      live.map((one) => {
        const prices = asked.filter(({ packageId }) => one.packageIds.includes(packageId));
        return [one.id, largestShareOff(reductionOf(one), prices)];
      }),
    );
    const shareOf = ({ id }: Campaign) => share.get(id) ?? 0;
    return live.sort((a, b) => shareOf(b) - shareOf(a) || a.endsAt.getTime() - b.endsAt.getTime());
  }

  private async viewOf(offer: Campaign | null): Promise<PublicCampaign | null> {
    if (offer === null) return null;
    const uses = await this.campaigns.usesOf([offer.id]);
    const follows = offer.followsId === null ? null : await this.campaigns.find(offer.followsId);
    return toPublicCampaign(offer, uses.get(offer.id) ?? NO_USES, follows);
  }
}

/** Of each package and currency the version that is asked now. @param prices oldest first */
function inForce(prices: readonly Price[], now: Date): Price[] {
  const asked = new Map<string, Price>();
  for (const price of prices)
    if (price.validFrom <= now) asked.set(`${price.packageId} ${price.currency}`, price);
  return [...asked.values()];
}

function packageView(sold: Package, currency: string, shelf: Shelf): Omit<PackageView, 'results'> | null {
  const { book, now } = shelf;
  const line = { packageId: sold.id, currency, market: MARKET };
  const price = shelf.prices.findLast(
    (one) => one.packageId === sold.id && one.currency === currency && one.validFrom <= now,
  );
  const offered = offeredPrice({ ...line, ...book, at: now });
  if (!price || !offered) return null;
  const campaign = shelf.live.find(({ id }) => id === offered.campaignId) ?? null;
  const figures = campaign ? whatWas(campaign, line, book, shelf.frozen, now) : null;
  const bundle = sold.kind === 'bundle';
  return {
    id: sold.id,
    kind: sold.kind,
    days: bundle ? null : sold.days,
    leastImpressions: bundle ? null : sold.leastImpressions,
    creditAmount: bundle ? price.creditAmount : null,
    creditDays: bundle ? sold.creditDays : null,
    currency,
    listPrice: offered.list,
    listSince: price.validFrom.toISOString(),
    price: offered.offered,
    campaignId: campaign?.id ?? null,
    percentOff: figures?.percentOff ?? null,
    was: campaign ? toReferenceView(figures, campaign) : null,
  };
}

/** The percentage that is true of every price of the offer, measured against what was asked before. */
function sayablePercent(campaign: Campaign, { book, prices, frozen, now }: Shelf): number | null {
  const currencies = [...new Set(prices.map(({ currency }) => currency))];
  const figures = campaign.packageIds.flatMap((packageId) =>
    currencies.map((currency) => whatWas(campaign, { packageId, currency }, book, frozen, now)),
  );
  return percentOfAll(figures.filter((one) => one !== null));
}
