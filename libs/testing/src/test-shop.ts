import { CreateCampaign, SetPrice } from '@plainhire/billing';
import { FakeClock, systemActor } from '@plainhire/kernel';
import { type Emulator, startEmulator } from '../../../tools/stripe-emulator/start-emulator.js';
import { freePort } from '../../../tools/lib/processes.mjs';
import { createTestApp, type TestApp, type TestAppOptions } from './test-app.js';

/** The product with Stripe's emulator beside it. */
export interface TestShop {
  readonly app: TestApp;
  readonly emulator: Emulator;
  /** Calls the emulator's controls, such as `faults` or `sessions/cs_…/pay`. */
  control<T = unknown>(path: string, body?: object): Promise<T>;
  /** Runs jobs until `done`; events come from the emulator in their own time. @throws after 15 s */
  until(done: () => Promise<boolean>): Promise<void>;
  /** Sets list prices in euro, in force since 60 days, of packages by their id; minor units. */
  price(prices: Readonly<Record<string, number>>): Promise<void>;
  /** Begins a public offer in per cent now, 500 uses, over after so many days. @returns its id */
  offer(percent: number, packageIds: readonly string[], days: number): Promise<string>;
  close(): Promise<void>;
}

const SECRET = 'whsec_testtesttesttest';
const SELLER = {
  SELLER_NAME: 'Plainhire Test B.V.',
  SELLER_ADDRESS: 'Teststraat 1, 1011 AB Amsterdam',
  SELLER_COUNTRY: 'NL',
  SELLER_VAT_ID: 'NL123456789B01',
  SELLER_VAT_PERCENT: '21',
};
const DAY_MS = 86_400_000;
const PATIENCE_MS = 15_000;

/** The clock stands at the real time, since the emulator's does not stand. */
export async function createTestShop(options: TestAppOptions = {}): Promise<TestShop> {
  const port = await freePort();
  const app = await createTestApp({
    clock: new FakeClock(new Date()),
    ...options,
    environment: {
      STRIPE_SECRET_KEY: 'sk_test_emulatoremulator',
      STRIPE_WEBHOOK_SECRET: SECRET,
      STRIPE_EMULATOR_URL: `http://127.0.0.1:${String(port)}`,
      ...SELLER,
      ...options.environment,
    },
  });
  let emulator: Emulator;
  try {
    emulator = await startEmulator({
      databaseUrl: app.databaseUrl,
      port,
      webhookUrl: `${app.origin}/api/v1/billing/stripe/webhook`,
      webhookSecrets: [SECRET],
      retryDelays: [50, 100, 200, 400, 800],
      taxIdSeconds: 0,
    });
  } catch (error) {
    await app.close();
    throw error;
  }
  return {
    app,
    emulator,
    async control<T>(path: string, body?: object): Promise<T> {
      const answer = await fetch(`${emulator.origin}/_test/${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
      return (await answer.json()) as T;
    },
    async until(done) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        await app.drain();
        if (await done()) return;
        if (Date.now() > end) throw new Error('It did not come about.');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async price(prices) {
      for (const [packageId, amount] of Object.entries(prices)) {
        await app.get(SetPrice).execute(systemActor('tests'), {
          packageId,
          currency: 'EUR',
          amount,
          creditAmount: packageId.startsWith('bundle-') ? Math.round(amount * 1.2) : null,
          validFrom: new Date(app.clock.now().getTime() - 60 * DAY_MS).toISOString(),
        });
      }
    },
    async offer(percent, packageIds, days) {
      const now = app.clock.now();
      const { id } = await app.get(CreateCampaign).execute(systemActor('tests'), {
        name: 'Winter offer',
        kind: 'percent',
        percent,
        amount: null,
        currency: null,
        packageIds: [...packageIds],
        startsAt: now.toISOString(),
        endsAt: new Date(now.getTime() + days * DAY_MS).toISOString(),
        firstPurchaseOnly: false,
        maxUses: 500,
        maxUsesPerCompany: null,
        companyId: null,
      });
      return id;
    },
    async close() {
      await emulator.close();
      await app.close();
    },
  };
}
