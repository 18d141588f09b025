import argon2 from 'argon2';
import { describe, expect, it } from 'vitest';
import { Passwords } from './passwords.js';

const passwords = new Passwords();

describe('keeping passwords', () => {
  it('keeps them as argon2id with 19 MiB and two passes, salted', async () => {
    const [one, two] = await Promise.all([passwords.hash('a quiet lamp'), passwords.hash('a quiet lamp')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await passwords.verify(one, 'a quiet lamp')).toBe(true);
    expect(await passwords.verify(one, 'a quiet lamp ')).toBe(false);
    expect(passwords.isOutdated(one)).toBe(false);
  });

  it('knows a hash made with weaker parameters', async () => {
    expect(passwords.isOutdated(await argon2.hash('x', { memoryCost: 8192, timeCost: 2 }))).toBe(true);
  });

  it('takes the same character typed on different keyboards for the same', async () => {
    const composed = await passwords.hash('caf\u00e9 au lait');
    expect(await passwords.verify(composed, 'cafe\u0301 au lait')).toBe(true);
  });

  it('says no where there is no password', async () => {
    expect(await passwords.verifyNothing('decoy')).toBe(false);
  });
});
