import { type Actor, DomainError } from '@plainhire/kernel';

export const MATCH_DEEDS = ['match', 'match_many', 'recommend'] as const;
export type MatchDeed = (typeof MATCH_DEEDS)[number];

const WHAT: Readonly<Record<MatchDeed, string>> = {
  match: 'Sign in to see how you fit.',
  match_many: 'Sign in to see how you fit.',
  recommend: 'Sign in to see what fits.',
};

/** A score is of a person's own profile: each signed-in person sees theirs, nobody else any. Pure. */
export function mayOnMatch(actor: Actor, deed: MatchDeed): actor is Actor & { kind: 'user' } {
  return MATCH_DEEDS.includes(deed) && actor.kind === 'user';
}

/**
 * Whose profile the actor's deed is about.
 *
 * @throws DomainError unauthenticated for anybody but a signed-in person.
 */
export function matchReader(actor: Actor, deed: MatchDeed): string {
  if (!mayOnMatch(actor, deed)) throw new DomainError('unauthenticated', 'auth.sign-in-needed', WHAT[deed]);
  return actor.userId;
}
