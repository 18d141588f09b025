import { createHash, randomBytes } from 'node:crypto';
import { authenticator } from 'otplib';

const STEP_SECONDS = 30;
/** Steps before and after the present one that are taken, for clocks that differ (RFC 6238 5.2). */
const WINDOW = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CODES = 10;
/** Without letters and digits that look alike (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A new shared secret: 160 bits (RFC 4226 4), base 32 (RFC 4648). Not otplib's own `generateSecret`,
 * which leaves the top bit of every byte empty.
 */
export function newTotpSecret(): string {
  return [...randomBytes(32)].map((byte) => BASE32[byte % 32] ?? '').join('');
}

/** What the QR code of an authenticator app holds. */
export function totpUri(email: string, secret: string): string {
  return authenticator.keyuri(email, 'Plainhire', secret);
}

/**
 * The 30-second step a six-digit code stands for, or null when it is wrong now. A step that was used
 * must not be taken again: the caller compares.
 */
export function totpStep(secret: string, code: string, now: Date): number | null {
  const digits = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const own = authenticator.clone({ epoch: now.getTime(), window: WINDOW, step: STEP_SECONDS });
  const delta = own.checkDelta(digits, secret);
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP_SECONDS) + delta;
}

/** The code an app would show; for tests and demonstrations. */
export function totpCode(secret: string, now: Date): string {
  return authenticator.clone({ epoch: now.getTime(), step: STEP_SECONDS }).generate(secret);
}

/** Ten codes of 80 random bits each, as XXXX-XXXX-XXXX-XXXX. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () =>
    [...randomBytes(16)]
      .map((byte, index) => `${index > 0 && index % 4 === 0 ? '-' : ''}${ALPHABET[byte % 32] ?? ''}`)
      .join(''),
  );
}

/** SHA-256, hex, of the code as people may write it: any case, with or without hyphens and blanks. */
export function recoveryCodeHash(code: string): string {
  const plain = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(plain).digest('hex');
}
