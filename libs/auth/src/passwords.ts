import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, two passes, one lane. About 40 ms. */
const PARAMETERS = { type: argon2.argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The only place that knows how passwords are kept. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return argon2.hash(clean(password), PARAMETERS);
  }

  verify(hash: string, password: string): Promise<boolean> {
    return argon2.verify(hash, clean(password));
  }

  /** True when the hash was made with other parameters than today's. */
  isOutdated(hash: string): boolean {
    return argon2.needsRehash(hash, PARAMETERS);
  }

  /** The work of `verify` where there is no hash, so that the time taken does not tell. Always false. */
  async verifyNothing(password: string): Promise<false> {
    this.decoy ??= argon2.hash('decoy', PARAMETERS);
    await argon2.verify(await this.decoy, clean(password));
    return false;
  }
}

/** One form for what different keyboards write for the same characters (NIST SP 800-63B 5.1.1.2). */
function clean(password: string): string {
  return password.normalize('NFKC');
}
