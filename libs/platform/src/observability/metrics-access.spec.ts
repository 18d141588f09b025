import { describe, expect, it } from 'vitest';
import { mayReadMetrics } from './metrics-access.js';

const local = { remoteAddress: '127.0.0.1', forwarded: false, authorization: undefined };
const token = 'a-token-of-some-length';

describe('who may read the metrics', () => {
  it.each([
    ['this machine, without a token', null, local, true],
    ['this machine over IPv6', null, { ...local, remoteAddress: '::1' }, true],
    ['this machine over mapped IPv4', null, { ...local, remoteAddress: '::ffff:127.0.0.1' }, true],
    ['another machine', null, { ...local, remoteAddress: '10.0.0.8' }, false],
    ['nobody known', null, { ...local, remoteAddress: undefined }, false],
    ['somebody behind a proxy on this machine', null, { ...local, forwarded: true }, false],
    ['this machine when a token is set and not sent', token, local, false],
    ['a wrong token', token, { ...local, authorization: 'Bearer another-token' }, false],
    [
      'the token from anywhere',
      token,
      { remoteAddress: '203.0.113.9', forwarded: true, authorization: `Bearer ${token}` },
      true,
    ],
  ])('%s', (_, set, caller, allowed) => {
    expect(mayReadMetrics(set, caller)).toBe(allowed);
  });
});
