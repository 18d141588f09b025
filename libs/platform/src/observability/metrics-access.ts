import { timingSafeEqual } from 'node:crypto';

export interface MetricsCaller {
  /** The socket's own address, whatever headers say. */
  readonly remoteAddress: string | undefined;
  /** True when a proxy says it asks for somebody else. */
  readonly forwarded: boolean;
  readonly authorization: string | undefined;
}

/**
 * Figures are for the operator: with a token for who sends it as bearer, without one for this machine
 * alone. Behind a proxy on the same machine everybody comes from loopback, so forwarded calls are out.
 */
export function mayReadMetrics(token: string | null, caller: MetricsCaller): boolean {
  if (token !== null) {
    const given = Buffer.from(caller.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${token}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
  return !caller.forwarded && isLoopback(caller.remoteAddress ?? '');
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
