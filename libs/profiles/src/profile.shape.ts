import { Profile } from '@plainhire/contracts';
import { canonicalJson } from '@plainhire/kernel';
import type { ProfileRow } from './profile.entity.js';

/** The profile of somebody who has not written one. Hidden, as every profile begins. */
export function emptyProfile(): Profile {
  return Profile.parse({});
}

/** The stored row in the shape of the contract, without what only the store needs. */
export function profileOf(row: ProfileRow): Profile {
  return {
    headline: row.headline,
    phone: row.phone,
    city: row.city,
    region: row.region,
    country: row.country,
    links: row.links,
    summary: row.summary,
    skills: row.skills,
    work: row.work,
    education: row.education,
    certificates: row.certificates,
    projects: row.projects,
    portfolio: row.portfolio,
    languages: row.languages,
    references: row.references,
    preferences: row.preferences,
    visibility: row.visibility,
  };
}

export function sameProfile(a: Profile, b: Profile): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
