import type { Profile, TimelineEntry } from '@plainhire/contracts';
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
    profile: body.profile,
    name: body.name,
  };
}

/** A profile without the ways to reach anybody, for a company whose application was withdrawn. */
export function withoutContact(profile: Profile): Profile {
  return { ...profile, phone: '', links: [], references: [] };
}
