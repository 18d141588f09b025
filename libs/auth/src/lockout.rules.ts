import ipaddr from 'ipaddr.js';

/** Tries that may fail before anything is locked. */
export interface LockoutRule {
  readonly free: number;
  readonly firstLockSeconds: number;
  readonly longestLockSeconds: number;
  /** Without a try for this long, counting starts anew. */
  readonly forgetAfterSeconds: number;
}

/** Per account: 5 free, then 1, 2, 4 … minutes, an hour at most. */
export const ACCOUNT_LOCKOUT: LockoutRule = {
  free: 5,
  firstLockSeconds: 60,
  longestLockSeconds: 3600,
  forgetAfterSeconds: 24 * 3600,
};

/** Per network, which many people may share. */
export const NETWORK_LOCKOUT: LockoutRule = {
  free: 100,
  firstLockSeconds: 60,
  longestLockSeconds: 900,
  forgetAfterSeconds: 3600,
};

/** Seconds locked after `tries` failures in a row: 0 up to the free ones, then doubling up to the longest. */
export function lockSeconds(rule: LockoutRule, tries: number): number {
  if (tries < rule.free) return 0;
  return Math.min(rule.firstLockSeconds * 2 ** Math.min(tries - rule.free, 30), rule.longestLockSeconds);
}

/**
 * The network an address counts for: itself for IPv4 (also when mapped into IPv6), its /64 for IPv6,
 * of which one household has 2^64. What is no address counts as one network.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const ip = ipaddr.process(address);
  if (ip.kind() === 'ipv4') return ip.toString();
  return `${(ip as ipaddr.IPv6).parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`;
}
