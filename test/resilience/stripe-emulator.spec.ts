import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../tools/lib/processes.mjs';
import { ControlClient } from '../../tools/stripe-emulator/testing/control-client.js';
import { WebhookReceiver } from '../../tools/stripe-emulator/testing/webhook-receiver.js';

const MAIN = join(import.meta.dirname, '../../dist/tools/stripe-emulator/main.js');
const BUYERS = 4;
const KILLS = 8;

let database: TestDatabase;
let environment: Record<string, string>;
let origin: string;
let child: ChildProcess;
let stripe: Stripe;
const receiver = new WebhookReceiver();
const control = new ControlClient(() => origin);

beforeAll(async () => {
  database = await testDatabase({ empty: true });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  environment = {
    DATABASE_URL: database.url,
    STRIPE_EMULATOR_PORT: String(port),
    STRIPE_WEBHOOK_URL: await receiver.open(),
    STRIPE_WEBHOOK_SECRET: 'whsec_killedandstarted',
  };
  await launch();
  stripe = new Stripe('sk_test_killed', {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    telemetry: false,
    maxNetworkRetries: 0,
    timeout: 5000,
  });
});
afterAll(async () => {
  await kill('SIGTERM');
  await receiver.close();
  await database.close();
});

async function launch(): Promise<void> {
  child = spawn(process.execPath, [MAIN], { env: environment, stdio: 'ignore' });
  const ended = once(child, 'exit').then(() => 'ended');
  while ((await Promise.race([control.get('health').catch(() => null), ended])) === null) await sleep(25);
  expect(child.exitCode).toBeNull();
}

async function kill(signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Again until somebody answers; an answer of the emulator counts, also a refusal. */
async function insist<T>(call: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      const gone = error instanceof Stripe.errors.StripeConnectionError || error instanceof TypeError;
      if (!gone) throw error;
      await sleep(20);
    }
  }
}

/** How many sales are over. */
let sold = 0;

async function soldMore(than: number): Promise<void> {
  while (sold <= than) await sleep(20);
}

/** Sells until told to stop: a session, its payment and half of the money back. */
async function sell(buyer: number, stopped: () => boolean): Promise<string[]> {
  const sessions: string[] = [];
  while (!stopped()) {
    const key = `${buyer}-${sessions.length}`;
    const { id } = await insist(() =>
      stripe.checkout.sessions.create(
        {
          mode: 'payment',
          line_items: [
            {
              price_data: { currency: 'eur', unit_amount: 1000, product_data: { name: key } },
              quantity: 1,
            },
          ],
          invoice_creation: { enabled: true },
          success_url: 'https://shop.example/done',
        },
        { idempotencyKey: `session-${key}` },
      ),
    );
    await insist(async () => {
      const answer = await fetch(`${origin}/c/pay/${id}`, {
        method: 'POST',
        body: new URLSearchParams({ action: 'pay' }),
        redirect: 'manual',
      });
      expect(answer.status).toBe(303);
    });
    const { payment_intent: intent } = await insist(() => stripe.checkout.sessions.retrieve(id));
    await insist(() =>
      stripe.refunds.create(
        { payment_intent: intent as string, amount: 500 },
        { idempotencyKey: `refund-${key}` },
      ),
    );
    sessions.push(id);
    sold += 1;
  }
  return sessions;
}

describe('an emulator that is killed again and again', () => {
  it('loses nothing it has answered for, does nothing twice, and delivers every event', async () => {
    let stopped = false;
    const selling = Promise.all(Array.from({ length: BUYERS }, (_, buyer) => sell(buyer, () => stopped)));
    for (let at = 0; at < KILLS; at += 1) {
      const before = sold;
      await sleep(150 + 60 * at);
      // However slow the machine is, something is sold between two kills.
      await Promise.race([soldMore(before), selling]);
      await kill('SIGKILL');
      await launch();
    }
    stopped = true;
    const sessions = (await selling).flat();
    expect(sessions.length).toBeGreaterThan(KILLS);

    const { currencies, counts } = await control.get('summary');
    expect(currencies).toEqual({
      eur: { captured: 1000 * sessions.length, refunded: 500 * sessions.length, disputed: 0 },
    });
    expect(counts).toMatchObject({
      'checkout.session': sessions.length,
      charge: sessions.length,
      refund: sessions.length,
    });
    const numbers: number[] = [];
    for await (const invoice of stripe.invoices.list({ limit: 100 }))
      numbers.push(Number(invoice.number?.replace('TEST-', '')));
    expect(numbers).toEqual(sessions.map((_, at) => sessions.length - at));
    await receiver.until(() =>
      sessions.every((id) => receiver.of('checkout.session.completed', id).length > 0),
    );
    const events = new Set<string>();
    for await (const { id } of stripe.events.list({ limit: 100 })) events.add(id);
    await receiver.until(() => {
      const received = new Set(receiver.received.map(({ event }) => event.id));
      return [...events].every((id) => received.has(id));
    });
  });
});
