/** What candidates know a company by, and what "verified" was said about. */
export interface CompanyIdentity {
  readonly name: string;
  readonly website: string | null;
}

export interface IdentityPatch {
  readonly name?: string | undefined;
  readonly website?: string | null | undefined;
}

/** The identity somebody wants: what they leave out is as they last wanted it. */
export function wantedIdentity(last: CompanyIdentity, patch: IdentityPatch): CompanyIdentity {
  return {
    name: patch.name ?? last.name,
    website: patch.website === undefined ? last.website : patch.website,
  };
}

export function sameIdentity(a: CompanyIdentity, b: CompanyIdentity): boolean {
  return a.name === b.name && a.website === b.website;
}

/**
 * A name that moderators vouched for, or under which people apply, is not changed behind their backs:
 * a company that is verified, or has postings that are public or can be again, waits for a moderator.
 */
export function waitsForReview(company: { verified: boolean; hasPublicPostings: boolean }): boolean {
  return company.verified || company.hasPublicPostings;
}
