import { signInNeeded } from '@plainhire/auth';
import type { Actor, UserActor } from '@plainhire/kernel';

/** @throws DomainError `auth.sign-in-needed` for anybody but a person who signed in */
export function requireUser(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw signInNeeded();
  return actor;
}
