import type { EmulatorOptions } from './start-emulator.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What a start is told by variables: DATABASE_URL, STRIPE_EMULATOR_PORT, STRIPE_WEBHOOK_URL,
 * STRIPE_WEBHOOK_SECRET, and SELLER_NAME and SELLER_COUNTRY for invoices.
 *
 * @throws Error that says what is missing; always in production
 */
export function readEnvironment(env: Environment): EmulatorOptions {
  if (env.MODE === 'production')
    throw new Error(
      'The Stripe emulator takes no real money and does not run in production. Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET of your Stripe account instead.',
    );
  const port = Number(env.STRIPE_EMULATOR_PORT ?? '');
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is missing: the emulator keeps its state there.');
  if (!env.STRIPE_EMULATOR_PORT || !Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error('STRIPE_EMULATOR_PORT must be a port between 1 and 65535.');
  if (!env.STRIPE_WEBHOOK_URL || !URL.canParse(env.STRIPE_WEBHOOK_URL))
    throw new Error('STRIPE_WEBHOOK_URL must be the address that events are posted to.');
  const webhookSecrets = (env.STRIPE_WEBHOOK_SECRET ?? '').split(',').map((secret) => secret.trim());
  if (!webhookSecrets.every((secret) => secret.startsWith('whsec_')))
    throw new Error('STRIPE_WEBHOOK_SECRET must begin with whsec_: events are signed with it.');
  return {
    databaseUrl: env.DATABASE_URL,
    port,
    webhookUrl: env.STRIPE_WEBHOOK_URL,
    webhookSecrets,
    sellerName: env.SELLER_NAME,
    sellerCountry: env.SELLER_COUNTRY,
  };
}
