import { systemActor } from '@plainhire/kernel';
import { GoingClock } from './going-clock.js';
import { createTestApp, type TestApp, type TestAppOptions } from './test-app.js';
import { startTestStripe, type TestStripe } from './test-stripe.js';

/** The product with Stripe's emulator beside it. */
export interface TestShop {
  readonly app: TestApp;
  readonly stripe: TestStripe;
  /** Hands over what Stripe has to say and runs the jobs, until `done`. @throws after a minute, where the test has as long */
  until(done: () => Promise<boolean>): Promise<void>;
  /** Sets list prices in euro, in force since 60 days, of packages by their id; minor units. */
  price(prices: Readonly<Record<string, number>>): Promise<void>;
  /** Begins a public offer in per cent now, 500 uses, over after so many days. @returns its id and its end */
  offer(
    percent: number,
    packageIds: readonly string[],
    days: number,
  ): Promise<{ id: string; endsAt: string }>;
  close(): Promise<void>;
}

const SELLER = {
  SELLER_NAME: 'Plainhire Test B.V.',
  SELLER_ADDRESS: 'Teststraat 1, 1011 AB Amsterdam',
  SELLER_COUNTRY: 'NL',
  SELLER_VAT_ID: 'NL123456789B01',
  SELLER_VAT_PERCENT: '21',
};
const DAY_MS = 86_400_000;
const PATIENCE_MS = 60_000;

/** The clock begins at the real time, as the emulator's does. */
export async function createTestShop(options: TestAppOptions = {}): Promise<TestShop> {
  // Only here, so that tests that sell nothing do not load it.
  const { CreateCampaign, SetPrice } = await import('@plainhire/billing');
  const stripe = await startTestStripe();
  let app: TestApp;
  try {
    app = await createTestApp({
      clock: new GoingClock(new Date()),
      ...options,
      environment: { ...stripe.environment, ...SELLER, ...options.environment },
    });
  } catch (error) {
    await stripe.close();
    throw error;
  }
  const finance = systemActor('tests');
  let handedOver = 0;
  return {
    app,
    stripe,
    async until(done) {
      const end = Date.now() + PATIENCE_MS;
      for (;;) {
        for (; handedOver < stripe.events.length; handedOver += 1) {
          const { payload = '', signature = '' } = stripe.events[handedOver] ?? {};
          await app
            .http()
            .post('/api/v1/billing/stripe/webhook')
            .set('Stripe-Signature', signature)
            .type('json')
            .send(payload)
            .expect(200);
        }
        await app.drain();
        if (await done()) return;
        if (Date.now() > end) throw new Error('It did not come about.');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async price(prices) {
      for (const [packageId, amount] of Object.entries(prices)) {
        await app.get(SetPrice).execute(finance, {
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
      const endsAt = new Date(now.getTime() + days * DAY_MS).toISOString();
      const { id } = await app.get(CreateCampaign).execute(finance, {
        name: 'Winter offer',
        kind: 'percent',
        percent,
        amount: null,
        currency: null,
        packageIds: [...packageIds],
        startsAt: now.toISOString(),
        endsAt,
        firstPurchaseOnly: false,
        maxUses: 500,
        maxUsesPerCompany: null,
        companyId: null,
      });
      return { id, endsAt };
    },
    async close() {
      await app.close();
      await stripe.close();
    },
  };
}
