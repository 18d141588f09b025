import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';

/**
 * Secrets that travel in a mail. A token is the HMAC of a row's id, so that it is never stored and
 * a mail handler can make it again; the row keeps only the hash.
 */
@Injectable()
export class Tokens {
  constructor(private readonly config: AppConfig) {}

  /** 43 characters of base64url: HMAC-SHA256 of the row's id under APP_SECRET. */
  of(rowId: string): string {
    return createHmac('sha256', this.config.secret).update(`mail-token:${rowId}`).digest('base64url');
  }

  /** What a row stores: SHA-256 of the token, hex. Tokens have full entropy, so no salt is needed. */
  hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  matches(token: string, hash: string): boolean {
    const own = Buffer.from(this.hash(token), 'utf8');
    const other = Buffer.from(hash, 'utf8');
    return own.length === other.length && timingSafeEqual(own, other);
  }
}
