import type { Clock } from '@plainhire/kernel';
import { startEmulator } from '../stripe-emulator/start-emulator.js';

/** Stripe as it was on the demo's days: the emulator, by the demo's clock. */
export interface DemoStripe {
  readonly origin: string;
  /** As a buyer does on the payment page. */
  pay(sessionId: string): Promise<void>;
  /** As a card's holder does at their bank. */
  dispute(paymentIntentId: string): Promise<void>;
  close(): Promise<void>;
}

/** Null where the demo is not sold through the emulator: nothing is bought in its past then. */
export async function startDemoStripe(
  environment: NodeJS.ProcessEnv,
  clock: Clock,
): Promise<DemoStripe | null> {
  const { DATABASE_URL: databaseUrl, STRIPE_EMULATOR_URL: emulatorUrl, STRIPE_WEBHOOK_SECRET } = environment;
  if (!databaseUrl || !emulatorUrl) return null;
  const emulator = await startEmulator({
    databaseUrl,
    port: 0,
    // Nobody listens yet: what Stripe would tell is asked for instead.
    webhookUrl: null,
    webhookSecrets: [STRIPE_WEBHOOK_SECRET ?? 'whsec_demo'],
    clock: () => clock.now().getTime(),
  });
  const { origin } = emulator;
  const control = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${origin}/_test/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`The emulator refused ${path}: ${await answer.text()}`);
  };
  return {
    origin,
    pay: (sessionId) => control(`sessions/${sessionId}/pay`, { outcome: 'succeed' }),
    dispute: async (paymentIntentId) => {
      const answer = await fetch(`${origin}/v1/charges?payment_intent=${paymentIntentId}`, {
        headers: { authorization: 'Bearer sk_test_demo0000' },
      });
      const { data } = (await answer.json()) as { data: { id: string }[] };
      for (const { id } of data) await control(`charges/${id}/dispute`, { reason: 'fraudulent' });
    },
    close: () => emulator.close(),
  };
}
