import { createHmac } from 'node:crypto';

/**
 * The header `Stripe-Signature` of a payload, as Stripe computes it: HMAC-SHA256 of time and payload.
 *
 * @param secrets of the endpoint; more than one while one takes over from the other
 * @param seconds since 1970, by the real clock: the receiver compares it with its own
 */
export function signature(payload: string, secrets: readonly string[], seconds: number): string {
  const signed = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${payload}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signed].join(',');
}
