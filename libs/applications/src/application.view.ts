import type { Profile, SentProfile, TimelineEntry } from '@plainhire/contracts';
import type { ApplicationEvent } from './application-event.entity.js';
import type { Submission } from './application.receipt.js';

/** A timeline as both sides read it: who on the company's side did it stays inside the company. */
export function timelineOf(events: readonly ApplicationEvent[]): TimelineEntry[] {
  return events.map(({ at, state, by, reasonCode, message }) => ({
    at: at.toISOString(),
    state,
    by,
    reasonCode,
    message,
  }));
}

/** What was sent, as the shape of an answer: copies, because the frozen one is read-only. */
export function sentParts(body: Submission) {
  return {
    posting: body.posting,
    coverLetter: body.coverLetter,
    answers: [...body.answers],
    profile: sentProfile(body.profile),
    name: body.name,
  };
}

/** What a company gets of a profile, by name: whatever else is kept of it stays here. */
export function sentProfile(profile: Profile | SentProfile): SentProfile {
  return {
    headline: profile.headline,
    phone: profile.phone,
    city: profile.city,
    region: profile.region,
    country: profile.country,
    links: profile.links,
    summary: profile.summary,
    skills: profile.skills,
    work: profile.work,
    education: profile.education,
    certificates: profile.certificates,
    projects: profile.projects,
    portfolio: profile.portfolio,
    languages: profile.languages,
    references: profile.references,
  };
}

/** A profile without the ways to reach anybody, for a company whose application was withdrawn. */
export function withoutContact(profile: SentProfile): SentProfile {
  return { ...profile, phone: '', links: [], references: [] };
}
