import type { RateLimitRule } from '@plainhire/platform';

/**
 * Postings that one account makes a day, written or copied. Far more than anybody writes by hand; it
 * stops a script that fills the table.
 */
export const POSTINGS_PER_USER: RateLimitRule = {
  name: 'postings.create.user',
  limit: 200,
  windowSeconds: 86_400,
};
