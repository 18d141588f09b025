import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTrustedOrigin, statesItsOrigin } from './trusted-origin.js';

const OURS = 'https://jobs.example';

describe('whether a request comes from our own pages', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: OURS }, false],
    [{ origin: OURS }, true],
    [{ origin: 'https://jobs.example:8443' }, false],
    [{ origin: 'http://jobs.example' }, false],
    [{ origin: 'https://jobs.example.evil.example' }, false],
    [{ origin: 'https://evil.example/https://jobs.example' }, false],
    [{ origin: 'null' }, false],
    [{ origin: '' }, false],
    [{ origin: [OURS, 'https://evil.example'] }, false],
    [{ referer: `${OURS}/page` }, false],
    [{}, false],
  ])('%j: %s', (headers, trusted) => {
    expect(isTrustedOrigin(headers, `${OURS}/`)).toBe(trusted);
  });

  it('trusts no other origin at all', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        const { origin } = new URL(url);
        return origin === OURS || !isTrustedOrigin({ origin }, OURS);
      }),
    );
  });

  it('tells a request that says nothing from one that does', () => {
    expect(statesItsOrigin({})).toBe(false);
    expect(statesItsOrigin({ origin: 'null' })).toBe(true);
    expect(statesItsOrigin({ 'sec-fetch-site': 'cross-site' })).toBe(true);
  });
});
