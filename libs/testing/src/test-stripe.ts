import { testDatabase } from './test-database.js';

/** An event as it came from Stripe, with the signature over its bytes. */
export interface TestStripeEvent {
  readonly payload: string;
  readonly signature: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly data: { readonly object: { id: string } };
  };
}

export interface TestStripe {
  readonly origin: string;
  /** Variables that make the product take it for Stripe. */
  readonly environment: Readonly<Record<string, string>>;
  readonly webhookSecret: string;
  /** Events that arrived where none takes them but the test; empty where `webhookUrl` was given. */
  readonly events: readonly TestStripeEvent[];
  /** What Stripe, banks and buyers do by themselves: `sessions/<id>/pay`. */
  control(path: string, body?: object): Promise<Record<string, unknown>>;
  summary(): Promise<TestStripeSummary>;
  /** Resolves once an event of this type, about this object where one is named, has arrived. */
  arrived(type: string, objectId?: string): Promise<TestStripeEvent>;
  close(): Promise<void>;
}

export interface TestStripeSummary {
  readonly currencies: Readonly<
    Record<string, { readonly captured: number; readonly refunded: number; readonly disputed: number }>
  >;
  readonly counts: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
}

export interface TestStripeOptions {
  /** Where events go; to the test itself when left out. */
  readonly webhookUrl?: string;
}

const WEBHOOK_SECRET = 'whsec_testsecrettestsecrettestsecret';

/** The emulator of Stripe in this process, on a database of its own. Close it in `afterAll`. */
export async function startTestStripe(options: TestStripeOptions = {}): Promise<TestStripe> {
  // Only here, so that tests that sell nothing do not load it.
  const [{ startEmulator }, { ControlClient }, { WebhookReceiver }] = await Promise.all([
    import('../../../tools/stripe-emulator/start-emulator.js'),
    import('../../../tools/stripe-emulator/testing/control-client.js'),
    import('../../../tools/stripe-emulator/testing/webhook-receiver.js'),
  ]);
  const database = await testDatabase({ empty: true });
  const receiver = new WebhookReceiver();
  const webhookUrl = options.webhookUrl ?? (await receiver.open());
  const emulator = await startEmulator({
    databaseUrl: database.url,
    port: 0,
    webhookUrl,
    webhookSecrets: [WEBHOOK_SECRET],
    retryDelays: Array.from({ length: 50 }, () => 200),
    settleSeconds: 3_600,
    taxIdSeconds: 0,
  });
  const { origin } = emulator;
  const client = new ControlClient(() => origin);
  return {
    origin,
    environment: {
      STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
      STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
      STRIPE_EMULATOR_URL: origin,
    },
    webhookSecret: WEBHOOK_SECRET,
    events: receiver.received,
    control: (path, body = {}) => client.post(path, body),
    summary: async () => (await client.get('summary')) as unknown as TestStripeSummary,
    async arrived(type, objectId) {
      await receiver.until(() => receiver.of(type, objectId).length > 0);
      return receiver.of(type, objectId).at(-1) as TestStripeEvent;
    },
    async close() {
      await emulator.close();
      if (options.webhookUrl === undefined) await receiver.close();
      await database.close();
    },
  };
}
