import { DomainError } from '@plainhire/kernel';

/** A profile's version as an entity tag (RFC 9110, 8.8.3). */
export function etagOf(version: number): string {
  return `"${String(version)}"`;
}

/**
 * The version an `If-Match` header names; null when there is none, or `*`. A weak tag counts as its
 * strong one, since a proxy that compresses may have weakened it.
 *
 * @throws DomainError malformed when it is no tag of ours.
 */
export function expectedVersion(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined || ifMatch.trim() === '*') return null;
  const found = /^\s*(?:W\/)?"(\d{1,9})"\s*$/.exec(ifMatch);
  if (!found) {
    throw new DomainError(
      'malformed',
      'request.bad-if-match',
      'The If-Match header is not a version of a profile. Send the ETag that the profile came with.',
    );
  }
  return Number(found[1]);
}
