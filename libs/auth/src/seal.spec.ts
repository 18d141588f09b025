import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from './seal.js';

const APP_SECRET = 'a secret of at least thirty-two characters';

describe('sealing a secret', () => {
  it('gives back what was sealed, and never shows it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), fc.uuid(), (secret, id) => {
        const sealed = seal(secret, APP_SECRET, id);
        return unseal(sealed, APP_SECRET, id) === secret && !sealed.includes(secret);
      }),
      { numRuns: 50 },
    );
  });

  it('seals the same secret differently each time', () => {
    expect(seal('the same', APP_SECRET, 'a')).not.toBe(seal('the same', APP_SECRET, 'a'));
  });

  it('refuses another owner, another APP_SECRET and a changed text', () => {
    const sealed = seal('the secret', APP_SECRET, 'owner');
    expect(() => unseal(sealed, APP_SECRET, 'thief')).toThrow();
    expect(() => unseal(sealed, `${APP_SECRET}!`, 'owner')).toThrow();
    const parts = sealed.split('.');
    const body = parts[3] ?? '';
    parts[3] = (body.startsWith('A') ? 'B' : 'A') + body.slice(1);
    expect(() => unseal(parts.join('.'), APP_SECRET, 'owner')).toThrow();
    expect(() => unseal('plain text', APP_SECRET, 'owner')).toThrow('not a sealed secret');
  });
});
