import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/project.mjs';
import { portBeside } from './settings.mjs';

export const EMULATOR = 'dist/tools/stripe-emulator/main.js';

/**
 * What a demo without keys of Stripe's needs to sell promotions all the same: a local emulator, which
 * api and worker take for Stripe. Null where real keys are set, or where nothing is to be sold.
 *
 * @returns {Promise<null | { url: string, product: Record<string, string>, emulator: Record<string, string> }>}
 *   variables for api and worker, and those for the emulator itself
 */
export async function stripeEmulator({ env, mode, port, secret, publicUrl }) {
  if (mode !== 'demo' || env.STRIPE_SECRET_KEY || !fs.existsSync(path.join(ROOT, EMULATOR))) return null;
  const emulatorPort = await portBeside(port + 2);
  const url = `http://127.0.0.1:${emulatorPort}`;
  // The same on each start: sessions that wait for payment go on.
  const of = (what) => createHash('sha256').update(`${what} ${secret}`).digest('hex').slice(0, 32);
  const webhookSecret = `whsec_${of('webhook')}`;
  return {
    url,
    product: {
      STRIPE_SECRET_KEY: `sk_test_${of('key')}`,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_EMULATOR_URL: url,
      SELLER_VAT_ID: env.SELLER_VAT_ID ?? 'NL000000000B00',
      SELLER_VAT_PERCENT: env.SELLER_VAT_PERCENT ?? '21',
      SELLER_ADDRESS: env.SELLER_ADDRESS ?? 'Demo Quay 1, Rotterdam, NL',
    },
    emulator: {
      STRIPE_EMULATOR_PORT: String(emulatorPort),
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_WEBHOOK_URL: `${publicUrl}/api/v1/billing/stripe/webhook`,
    },
  };
}
