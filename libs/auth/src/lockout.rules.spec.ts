import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_LOCKOUT, lockSeconds, NETWORK_LOCKOUT, networkOf } from './lockout.rules.js';

describe('locking after failed tries', () => {
  it('leaves four tries free and doubles from the fifth, up to an hour', () => {
    const seconds = [1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 500].map((tries) =>
      lockSeconds(ACCOUNT_LOCKOUT, tries),
    );
    expect(seconds).toEqual([0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  it('never gets shorter with another failure, and never passes its longest', () => {
    fc.assert(
      fc.property(fc.constantFrom(ACCOUNT_LOCKOUT, NETWORK_LOCKOUT), fc.nat(10_000), (rule, tries) => {
        const now = lockSeconds(rule, tries);
        return now <= lockSeconds(rule, tries + 1) && now <= rule.longestLockSeconds;
      }),
    );
  });
});

describe('the network an address counts for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
