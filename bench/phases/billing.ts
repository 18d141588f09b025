import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareMoney, priceOrder, sayWorking } from '@plainhire/billing';
import { startApi } from '../servers.js';
import { percentile } from '../statistics.js';
import type { Bench } from './context.js';

const PER_SECOND = 50;
const SECRET = 'whsec_benchmark00';
const STRIPE = { STRIPE_SECRET_KEY: 'sk_test_benchmark00', STRIPE_WEBHOOK_SECRET: SECRET };
const QUOTES = 200_000;

export interface BillingFigures {
  /** Prices worked out in a second by the pure rules, with and without the sentence that says how. */
  readonly quotesPerSecond: number;
  readonly quotesSaidPerSecond: number;
  /** Milliseconds until a webhook at 50 a second is verified, kept and answered. */
  readonly webhook: {
    readonly p50: number;
    readonly p95: number;
    readonly sent: number;
    readonly refused: number;
  };
}

/** What money costs: a price by the rules alone, and an event of Stripe's taken in. */
export async function measureBilling(bench: Bench): Promise<BillingFigures> {
  const quotesPerSecond = perSecond(() => price(9_900));
  const quotesSaidPerSecond = perSecond((turn) => sayWorking(price(turn + 1), bareMoney));
  return { quotesPerSecond, quotesSaidPerSecond, webhook: await measureWebhook(bench) };
}

function price(amount: number) {
  return priceOrder({
    listPrice: { amount, currency: 'EUR' },
    discounts: [
      { source: 'campaign', id: 'a', label: 'Offer', kind: 'percent', percent: 50, stacksWith: 'none' },
      { source: 'coupon', id: 'b', label: 'Code', kind: 'percent', percent: 10, stacksWith: 'campaign' },
    ],
    creditAvailable: 1_000,
    tax: { kind: 'rate', ratePermille: 210, label: 'VAT', behaviour: 'exclusive' },
  });
}

function perSecond(work: (turn: number) => unknown): number {
  // Once over, so that the compiler has seen it.
  for (let turn = 0; turn < QUOTES / 10; turn += 1) work(turn);
  const began = performance.now();
  for (let turn = 0; turn < QUOTES; turn += 1) work(turn);
  return QUOTES / ((performance.now() - began) / 1000);
}

/** Sent at their times whether the ones before were answered or not, as Stripe does. */
async function measureWebhook({ client, databaseUrl, folder, seconds, rounds }: Bench) {
  const api = await startApi(databaseUrl, folder, [], STRIPE);
  const times: number[] = [];
  let refused = 0;
  const send = async (): Promise<void> => {
    const body = eventBody();
    const began = performance.now();
    const answer = await fetch(`${api.origin}/api/v1/billing/stripe/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stripe-signature': signature(body) },
      body,
    });
    await answer.arrayBuffer();
    if (answer.ok) times.push(performance.now() - began);
    else refused += 1;
  };
  try {
    for (let warm = 0; warm < PER_SECOND; warm += 1) await send();
    times.length = 0;
    const all: Promise<void>[] = [];
    const began = performance.now();
    const count = PER_SECOND * seconds * rounds;
    for (let turn = 0; turn < count; turn += 1) {
      await sleep(Math.max(0, began + (turn * 1000) / PER_SECOND - performance.now()));
      all.push(send());
    }
    await Promise.all(all);
    return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), sent: count, refused };
  } finally {
    await api.stop();
    await client.query(`DELETE FROM outbox WHERE job = 'billing.process-stripe-event'`);
    await client.query(`DELETE FROM stripe_event WHERE id LIKE 'evt_bench%'`);
  }
}

function eventBody(): string {
  return JSON.stringify({
    id: `evt_bench${randomUUID().replaceAll('-', '')}`,
    object: 'event',
    api_version: '2026-01-01',
    created: Math.floor(Date.now() / 1000),
    livemode: false,
    type: 'checkout.session.completed',
    data: { object: { id: 'cs_test_bench', object: 'checkout.session', metadata: {} } },
  });
}

/** As Stripe signs: HMAC-SHA256 over the time and the body. */
function signature(body: string): string {
  const at = String(Math.floor(Date.now() / 1000));
  return `t=${at},v1=${createHmac('sha256', SECRET).update(`${at}.${body}`).digest('hex')}`;
}
