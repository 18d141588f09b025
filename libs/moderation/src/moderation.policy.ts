import { type Actor, hasStaffRole, roleIn } from '@plainhire/kernel';
import { moderatorsOnly, ownCompany } from './moderation.errors.js';

export type ModerationDeed = 'read' | 'act';

export type ModerationAnswer = 'allow' | 'forbid' | 'own_company';

/** Moderators and administrators; nobody acts on a case of a company they belong to. */
export function mayModerate(
  actor: Actor,
  deed: ModerationDeed,
  thing?: { companyId: string },
): ModerationAnswer {
  if (!hasStaffRole(actor, 'moderator', 'administrator')) return 'forbid';
  if (deed === 'act' && thing && roleIn(actor, thing.companyId) !== null) return 'own_company';
  return 'allow';
}

/** @throws DomainError forbidden. */
export function requireModerator(actor: Actor, deed: ModerationDeed, thing?: { companyId: string }): string {
  const answer = mayModerate(actor, deed, thing);
  if (answer === 'own_company') throw ownCompany();
  if (answer === 'forbid' || actor.kind !== 'user') throw moderatorsOnly();
  return actor.userId;
}
