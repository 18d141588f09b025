import type { CheckoutView, QuoteView } from '@plainhire/contracts';
import { redirect } from 'react-router';
import { apiFor, ApiProblem, type PageArgs } from './api.server.js';
import { askQuote, type QuoteBody } from './billing.server.js';
import { field } from './forms.server.js';
import { figuresOf } from './format/figures.js';
import { readOwnForm } from './own-form.server.js';

/** What a page of a price stands on: the price, or why there is none. */
export interface Priced {
  readonly quote: QuoteView | null;
  readonly why: { readonly code: string; readonly detail: string } | null;
  /** Of the code that was typed, where it could not even be read. */
  readonly codeError: string | null;
}

/**
 * The price for a page. Where the typed code is none, the price without it and what was wrong. What the
 * API refuses is a reason on the page; what does not exist is the page for that.
 */
export async function priceFor(args: PageArgs, body: QuoteBody): Promise<Priced> {
  try {
    return { quote: await askQuote(args, body), why: null, codeError: null };
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status === 404 || error.status === 401) throw error;
    const codeError =
      error.problem.errors?.find(({ pointer }) => pointer === '/code')?.detail ??
      (error.status === 429 ? error.problem.detail : null);
    if (codeError !== null && body.code !== undefined) {
      const { code: _, ...without } = body;
      return { ...(await priceFor(args, without)), codeError };
    }
    return { quote: null, why: { code: error.problem.code, detail: error.problem.detail }, codeError: null };
  }
}

const ASK_AGAIN = new Set(['billing.quote-over', 'billing.quote-not-found']);

/** A quote that is over, or that somebody typed: the price is asked anew, and shown before it is paid. */
function isOver({ problem }: ApiProblem): boolean {
  return ASK_AGAIN.has(problem.code) || (problem.errors ?? []).some(({ pointer }) => pointer === '/quoteId');
}

export type PayResult =
  | { readonly kind: 'changed'; readonly quote: QuoteView; readonly before: string }
  | { readonly kind: 'away'; readonly quoteId: string; readonly shown: string }
  | { readonly kind: 'refused'; readonly detail: string; readonly code: string };

/**
 * Pays what was shown: the form names the quote, never an amount. A quote that is over is asked for
 * again, and paid only when it says the same. Redirects to Stripe's page when all is well.
 */
export async function payAction(
  args: PageArgs,
  bodyOf: (form: FormData) => QuoteBody | Promise<QuoteBody>,
): Promise<{ status: number; result: PayResult }> {
  const form = await readOwnForm(args);
  const body = await bodyOf(form);
  const shown = field(form, '_shown');
  let quoteId = field(form, '_quote');
  try {
    try {
      throw redirect((await checkout(args, quoteId)).url, 303);
    } catch (error) {
      if (!(error instanceof ApiProblem) || !isOver(error)) throw error;
    }
    const quote = await askQuote(args, body);
    if (figuresOf(quote) !== shown) return { status: 409, result: { kind: 'changed', quote, before: shown } };
    quoteId = quote.id;
    throw redirect((await checkout(args, quoteId)).url, 303);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const { problem, status } = error;
    if (problem.code === 'billing.quote-changed')
      return {
        status: 409,
        result: {
          kind: 'changed',
          quote: (problem.quote as QuoteView | undefined) ?? (await askQuote(args, body)),
          before: shown,
        },
      };
    if (status === 503) return { status: 503, result: { kind: 'away', quoteId, shown } };
    const detail = problem.errors?.map((one) => one.detail).join(' ') ?? problem.detail;
    return { status, result: { kind: 'refused', detail, code: problem.code } };
  }
}

/** One key for one quote: pressed twice, or tried again after a fault, it is the same order. */
function checkout(args: PageArgs, quoteId: string): Promise<CheckoutView> {
  return apiFor(args).post<CheckoutView>(
    '/billing/checkout',
    { quoteId },
    { 'idempotency-key': `checkout:${quoteId || 'none'}` },
  );
}
