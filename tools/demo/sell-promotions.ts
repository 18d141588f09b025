import {
  BeginCheckout,
  BillingAccounts,
  CreateCampaign,
  CreateQuote,
  FinanceDesk,
  RequestRefund,
  SetPrice,
  SettleOrder,
} from '@plainhire/billing';
import type { BillingAddress, CampaignRequest, PromotionKind, RefundRequest } from '@plainhire/contracts';
import { addDays, systemActor, type UserActor } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import { CountViews } from '@plainhire/promotions';
import type { DemoCompany } from './content/companies.js';
import { CAMPAIGNS, type DemoCampaign, PRICES } from './content/prices.js';
import type { DemoStripe } from './demo-stripe.js';
import type { DemoWorld } from './demo-world.js';

const FINANCE = 'finance@plainhire.example';
const SELF = { actor: 'system:demo', stripeEventId: null };

/** What the buyers of the demo take, in turn. */
const BOUGHT = [
  'featured-7', 'highlight-14', 'featured-7', 'pinned-30', 'featured-14', 'highlight-7', 'featured-7', 'featured-30',
  'digest-14',
] as const; // prettier-ignore
/** Every so many live postings is promoted. */
const EVERY = 3;
const DISPUTED = 4;
const GOODWILL = 2;
/** How often people see a row that is paid for, at the least. */
const SEEN_A_DAY: Readonly<Record<PromotionKind, number>> = {
  featured: 118,
  highlight: 34,
  pinned: 16,
  digest: 24,
};
/** Waits for a second person of finance. */
const LARGE_REFUND = 7;

interface Sold {
  readonly postingId: string;
  readonly promotedAs: PromotionKind;
  /** In days before the end. */
  readonly from: number;
  readonly until: number;
}

/** Prices, offers and purchases of the demo's weeks, and who saw what. */
export class DemoShop {
  private readonly sold: Sold[] = [];
  private readonly shown: { postingId: string; from: number }[] = [];
  private turn = 0;
  private sales = 0;

  constructor(
    private readonly world: DemoWorld,
    private readonly stripe: DemoStripe | null,
    private readonly end: Date,
  ) {}

  /** The price book with a past of its own, and the offers: one that is over, one that runs. */
  open(days: number): void {
    this.world.timeline.plan(days - 0.1, async () => {
      for (const { daysAgo, ...price } of PRICES)
        await this.world.get(SetPrice).execute(systemActor('demo'), {
          ...price,
          validFrom: addDays(this.end, -daysAgo).toISOString(),
        });
      for (const campaign of CAMPAIGNS)
        await this.world.get(CreateCampaign).execute(this.finance(), this.requestOf(campaign));
    });
    for (let day = days - 2; day > 0; day -= 1)
      this.world.timeline.plan(day + 0.02, () => this.countViews(day));
  }

  /** A posting went live: people see it, and some companies pay for more of them to. */
  listed(posting: {
    postingId: string;
    company: DemoCompany;
    liveDaysAgo: number;
    buyer: () => UserActor;
    companyId: string;
  }): void {
    this.shown.push({ postingId: posting.postingId, from: posting.liveDaysAgo });
    this.turn += 1;
    if (this.stripe === null || this.turn % EVERY !== 0) return;
    const packageId = BOUGHT[this.sales % BOUGHT.length] ?? BOUGHT[0];
    const number = this.sales;
    this.sales += 1;
    const daysAgo = Math.max(0.3, posting.liveDaysAgo - 1);
    this.world.timeline.plan(daysAgo, () =>
      this.sell(this.stripe, { ...posting, packageId, number, daysAgo }),
    );
  }

  private async sell(
    stripe: DemoStripe | null,
    sale: {
      postingId: string;
      companyId: string;
      company: DemoCompany;
      buyer: () => UserActor;
      packageId: string;
      number: number;
      daysAgo: number;
    },
  ): Promise<void> {
    if (!stripe) return;
    const { world } = this;
    const posting = await world.get(PostingReader).findContent(sale.postingId);
    if (!posting || (posting.state !== 'live' && posting.state !== 'paused')) return;
    await world.get(BillingAccounts).update(sale.buyer(), sale.companyId, {
      name: sale.company.name,
      address: addressOf(sale.company),
      vatId: null,
    });
    const quote = await world
      .get(CreateQuote)
      .execute(sale.buyer(), { postingId: sale.postingId, packageId: sale.packageId }, posting);
    const { orderId } = await world.get(BeginCheckout).execute(sale.buyer(), { quoteId: quote.id });
    const file = await world.get(FinanceDesk).order(this.finance(), orderId);
    if (file.stripe.sessionId !== null) await stripe.pay(file.stripe.sessionId);
    await world.get(SettleOrder).execute(orderId, SELF);
    const [kind = 'featured', days = '7'] = sale.packageId.split('-');
    this.sold.push({
      postingId: sale.postingId,
      promotedAs: kind as Sold['promotedAs'],
      from: sale.daysAgo,
      until: sale.daysAgo - Number(days),
    });
    this.planAftermath(stripe, orderId, sale.number, sale.daysAgo);
  }

  /** A few purchases come to something else than their end. */
  private planAftermath(stripe: DemoStripe, orderId: string, number: number, daysAgo: number): void {
    const later = Math.max(0.05, daysAgo - 2.5);
    if (number === DISPUTED)
      this.world.timeline.plan(later, async () => {
        const { stripe: ids } = await this.world.get(FinanceDesk).order(this.finance(), orderId);
        if (ids.paymentIntentId !== null) await stripe.dispute(ids.paymentIntentId);
        await this.world.get(SettleOrder).execute(orderId, SELF);
      });
    const refunds: Partial<Record<number, RefundRequest>> = {
      [GOODWILL]: { kind: 'partial', net: 500, reason: 'The row stood without its mark for half a day.' },
      [LARGE_REFUND]: { kind: 'full', reason: 'The company hired by itself on the day it paid.' },
    };
    const refund = refunds[number];
    if (refund)
      this.world.timeline.plan(later, async () => {
        await this.world.get(RequestRefund).execute(this.finance(), { orderId, ...refund });
      });
  }

  /** People of one day: more of them where somebody paid. Settled by number, the same on each load. */
  private async countViews(day: number): Promise<void> {
    const views = this.world.get(CountViews);
    this.shown.forEach(({ postingId, from }, index) => {
      if (day > from) return;
      const age = from - day;
      const organic = Math.max(6, 46 - Math.round(age * 2) + ((index * 7 + day * 3) % 19));
      for (let seen = 0; seen < organic; seen += 1) views.seen([{ postingId, promotedAs: null }]);
      for (let opened = 0; opened < Math.round(organic / 14); opened += 1) views.opened(postingId, false);
      const place = this.sold.find((one) => one.postingId === postingId && day < one.from && day > one.until);
      if (!place) return;
      const bought = SEEN_A_DAY[place.promotedAs] + ((index * 5 + day * 7) % 23);
      for (let seen = 0; seen < bought; seen += 1) views.seen([{ postingId, promotedAs: place.promotedAs }]);
      for (let opened = 0; opened < Math.round(bought / 12); opened += 1) views.opened(postingId, true);
    });
    await views.flush();
  }

  private requestOf({ startDaysAgo, endDaysAgo, ...campaign }: DemoCampaign): CampaignRequest {
    return {
      ...campaign,
      startsAt: atHour(addDays(this.end, -startDaysAgo), 9).toISOString(),
      endsAt: atHour(addDays(this.end, -endDaysAgo), 18).toISOString(),
    };
  }

  private finance(): UserActor {
    return this.world.actor(FINANCE);
  }
}

function addressOf({ name, places }: DemoCompany): BillingAddress {
  const [place] = places;
  return {
    line1: `${String((name.length % 40) + 1)} Exchange Street`,
    line2: '',
    postalCode: '',
    city: place?.city ?? 'Rotterdam',
    country: place?.country ?? 'NL',
  };
}

/** Offers begin at nine in the morning and end at six in the evening, UTC. */
function atHour(day: Date, hour: number): Date {
  const instant = new Date(day);
  instant.setUTCHours(hour, 0, 0, 0);
  return instant;
}
