import type { CompanyPromotionPage, CurrentOffer, PromotionView, QuoteView } from '@plainhire/contracts';
import { apiFor, ApiProblem, nowOf, type PageArgs } from './api.server.js';
import { drawsOffer, HIDDEN_OFFER, isLive, type LiveOffer, showsOffer } from './format/offer.js';

export interface OfferNow {
  /** Live at this very moment; null otherwise. */
  readonly offer: LiveOffer | null;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
}

const offers = new WeakMap<object, Promise<OfferNow>>();

/** The live offer, asked once per page. A page stands without it. */
export function currentOffer(args: PageArgs): Promise<OfferNow> {
  let asked = offers.get(args.context);
  if (!asked) {
    asked = askOffer(args);
    offers.set(args.context, asked);
  }
  return asked;
}

async function askOffer(args: PageArgs): Promise<OfferNow> {
  try {
    const { offer, percentOff, now: at } = await apiFor(args).get<CurrentOffer>('/billing/offer');
    const now = Date.parse(at);
    return { offer: offer !== null && isLive(offer, now) ? { ...offer, percentOff } : null, now };
  } catch (error) {
    if (error instanceof ApiProblem || isPage(error)) return { offer: null, now: nowOf(args) };
    throw error;
  }
}

/** A read that nobody can answer now is thrown as the page for that; the line above is no reason for it. */
function isPage(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'init' in error;
}

/** The offer for the line above the page; null where it is not shown, or was put away. */
export async function offerLine(args: PageArgs): Promise<OfferNow | null> {
  const { pathname } = new URL(args.request.url);
  if (!showsOffer(pathname)) return null;
  const found = await currentOffer(args);
  if (found.offer === null || hiddenOffer(args.request) === found.offer.id) return null;
  return found;
}

/** The shop's clock for a page that shows a live offer, in the line or in a place of its own. */
export async function offerClock(args: PageArgs): Promise<number | null> {
  if (!drawsOffer(new URL(args.request.url).pathname)) return null;
  const { offer, now } = await currentOffer(args);
  return offer === null ? null : now;
}

function hiddenOffer(request: Request): string | null {
  const cookie = request.headers.get('cookie') ?? '';
  for (const part of cookie.split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === HIDDEN_OFFER) return value ?? null;
  }
  return null;
}

/** The currency that the address names, for the API; none where it names no such thing. */
export function currencyQuery(request: Request): URLSearchParams {
  const code = new URL(request.url).searchParams.get('currency') ?? '';
  return new URLSearchParams(/^[a-z]{3}$/i.test(code) ? { currency: code.toUpperCase() } : {});
}

export interface QuoteBody {
  readonly postingId: string | null;
  readonly companyId?: string;
  readonly packageId: string;
  readonly currency?: string;
  readonly code?: string;
}

/**
 * A price with its working. It charges and holds nothing, so that a page may ask for one wherever its
 * reader comes from, a link in a mail included.
 */
export function askQuote(args: PageArgs, body: QuoteBody): Promise<QuoteView> {
  return apiFor(args).post<QuoteView>('/billing/quotes', body, { 'sec-fetch-site': 'same-origin' });
}

/** Promotions of a company that have not ended, the newest ones; none for roles that see no promotions. */
export async function runningPromotions(
  args: PageArgs,
  companyId: string,
): Promise<{ promotion: PromotionView; title: string }[]> {
  try {
    const { items } = await apiFor(args).get<CompanyPromotionPage>(
      `/companies/${companyId}/promotions`,
      new URLSearchParams({ limit: '30' }),
    );
    return items
      .filter(({ state }) => state !== 'ended')
      .map(({ postingTitle, ...promotion }) => ({ promotion, title: postingTitle }));
  } catch (error) {
    if (error instanceof ApiProblem) return [];
    throw error;
  }
}
