import { Logger } from '@nestjs/common';
import { DomainError } from '@plainhire/kernel';
import Stripe from 'stripe';
import { stripeAway, stripeRefused } from '../billing.errors.js';

/**
 * The version of Stripe's API that this code was written for. Pinned here, so that a newer SDK does
 * not change what Stripe answers; the webhook endpoint at Stripe must have the same.
 */
export const STRIPE_API_VERSION = '2026-10-28.endive';

/** A page that takes longer is no page any more. */
const TIMEOUT_MS = 8_000;
/** Repeats with the same idempotency key, half a second to two apart. */
const RETRIES = 2;

export function createStripe(settings: { secretKey: string; emulatorUrl: string | null }): Stripe {
  const emulator = settings.emulatorUrl === null ? null : new URL(settings.emulatorUrl);
  return new Stripe(settings.secretKey, {
    apiVersion: STRIPE_API_VERSION,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: RETRIES,
    telemetry: false,
    ...(emulator === null
      ? {}
      : {
          host: emulator.hostname,
          port: emulator.port,
          protocol: emulator.protocol === 'https:' ? 'https' : 'http',
        }),
  });
}

const logger = new Logger('Stripe');

/** Runs a call and puts what goes wrong into our own words. Its answer and its error never reach a log whole. */
export async function asking<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw ourError(what, error);
  }
}

/** As `asking`; null where Stripe knows no such thing. */
export async function askingFor<T>(what: string, call: () => Promise<T>): Promise<T | null> {
  try {
    return await call();
  } catch (error) {
    if (isUnknown(error)) return null;
    throw ourError(what, error);
  }
}

/** Stripe's code of the trouble, such as `resource_missing`. */
export function stripeCode(error: unknown): string | undefined {
  return error instanceof Stripe.errors.StripeError ? error.code : undefined;
}

/** Stripe knows no such thing: deleted there, or of another account or mode than the key. */
export function isUnknown(error: unknown): boolean {
  return stripeCode(error) === 'resource_missing';
}

/** The key was used with other parameters: what it was used for has been done. */
export function isUsedKey(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeIdempotencyError;
}

function ourError(what: string, error: unknown): unknown {
  if (error instanceof DomainError || !(error instanceof Stripe.errors.StripeError)) return error;
  // Never the message: it may repeat what was sent, a name or an address among it.
  const { type, code, param, statusCode, requestId } = error;
  const said = JSON.stringify({ type, code, param, statusCode, requestId });
  if (isAway(error)) {
    logger.warn(`${what}: no answer, ${said}`);
    return stripeAway();
  }
  logger.error(`${what}: refused, ${said}`);
  return stripeRefused(code ?? type);
}

function isAway(error: InstanceType<typeof Stripe.errors.StripeError>): boolean {
  if (error instanceof Stripe.errors.StripeConnectionError) return true;
  if (error instanceof Stripe.errors.StripeRateLimitError) return true;
  // 409: another request holds the same key or the same object at this moment.
  const { statusCode } = error;
  return statusCode !== undefined && (statusCode >= 500 || statusCode === 429 || statusCode === 409);
}
