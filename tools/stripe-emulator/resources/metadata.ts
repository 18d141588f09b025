import { StripeError } from '../http/stripe-error.js';
import type { Metadata } from '../objects/objects.js';

export type MetadataParameter = Readonly<Record<string, string | null>> | null | undefined;

/**
 * Metadata with a change laid over it: a key with an empty value goes, null takes all away.
 *
 * @throws StripeError beyond 50 keys, 40 characters a key and 500 a value
 */
export function withMetadata(sent: MetadataParameter, before: Metadata = {}, param = 'metadata'): Metadata {
  if (sent === undefined) return before;
  if (sent === null) return {};
  const merged = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(sent)) {
    if (key.length > 40)
      throw StripeError.invalid(
        `Metadata keys can have up to 40 characters, but you passed in a key with ${key.length} characters. Invalid key: ${key}`,
        param,
      );
    if (value !== null && value.length > 500)
      throw StripeError.invalid(
        `Metadata values can have up to 500 characters, but you passed in a value with ${value.length} characters. Invalid value: ${value}`,
        `${param}[${key}]`,
      );
    if (value === null) merged.delete(key);
    else merged.set(key, value);
  }
  if (merged.size > 50)
    throw StripeError.invalid(`Metadata can have up to 50 keys, but this would make ${merged.size}.`, param);
  return Object.fromEntries(merged);
}
