import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpCode, totpStep, totpUri } from './totp.js';

// "12345678901234567890" in base 32, the secret of RFC 6238's appendix B.
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('codes of an authenticator app', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('takes the code of RFC 6238 at %d seconds', (seconds, code, step) => {
    expect(totpStep(RFC_SECRET, code, new Date(seconds * 1000))).toBe(step);
  });

  it('takes the step before and after, and none further', () => {
    const now = new Date('2026-11-23T09:00:15Z');
    const shifted = (steps: number) => totpCode(RFC_SECRET, new Date(now.getTime() + steps * 30_000));
    const step = Math.floor(now.getTime() / 30_000);
    expect([-1, 0, 1].map((by) => totpStep(RFC_SECRET, shifted(by), now))).toEqual([
      step - 1,
      step,
      step + 1,
    ]);
    expect([-2, 2].map((by) => totpStep(RFC_SECRET, shifted(by), now))).toEqual([null, null]);
  });

  it('takes six digits only, with or without blanks', () => {
    const now = new Date(59_000);
    expect(totpStep(RFC_SECRET, '287 082', now)).toBe(1);
    for (const wrong of ['', '28708', '2870820', '28708a', '٢٨٧٠٨٢']) {
      expect(totpStep(RFC_SECRET, wrong, now)).toBeNull();
    }
  });

  it('makes secrets of 160 bits that differ', () => {
    const secrets = Array.from({ length: 50 }, newTotpSecret);
    expect(new Set(secrets).size).toBe(50);
    for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    // The first bit of the first byte is set in half of them; otplib's own generator never sets it.
    expect(secrets.some((secret) => /^[Q-Z2-7]/.test(secret))).toBe(true);
  });

  it('names product and account in the address for the QR code', () => {
    const uri = new URL(totpUri('mara@mail.example', RFC_SECRET));
    expect(uri.protocol).toBe('otpauth:');
    expect(decodeURIComponent(uri.pathname)).toContain('Plainhire:mara@mail.example');
    expect(uri.searchParams.get('secret')).toBe(RFC_SECRET);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and without letters that look alike', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('are known again in any case, with or without hyphens, and with look-alikes', () => {
    expect(recoveryCodeHash('01ab-cdef-ghjk-mnpq')).toBe(recoveryCodeHash('OIAB CDEF GHJK MNPQ'));
    fc.assert(
      fc.property(fc.constantFrom(...newRecoveryCodes()), fc.constantFrom('-', ' ', ''), (code, gap) => {
        return recoveryCodeHash(code.toLowerCase().replaceAll('-', gap)) === recoveryCodeHash(code);
      }),
    );
  });
});
