import { type Actor, type CompanyRole, hasStaffRole, roleIn } from '@plainhire/kernel';
import { mayNot, postingNotFound } from './posting.errors.js';

export type PostingDeed = 'read' | 'write' | 'moderate' | 'run';

/**
 * `allow`, `forbid` where the asker may know that it exists (403), `hide` where not (404).
 * Reading here means the inside view; the public view of a live posting is open to everybody.
 */
export type Answer = 'allow' | 'forbid' | 'hide';

const COMPANY_ROLE_DEEDS: Readonly<Record<CompanyRole, readonly PostingDeed[]>> = {
  owner: ['read', 'write'],
  recruiter: ['read', 'write'],
  hiring_manager: ['read'],
  interviewer: ['read'],
  billing: ['read'],
  viewer: ['read'],
};
const MODERATOR_DEEDS: readonly PostingDeed[] = ['read', 'moderate'];
const SYSTEM_DEEDS: readonly PostingDeed[] = ['read', 'run'];

/** Who may do what to a company's postings. Pure; the one place where it is decided. */
export function mayOnPosting(actor: Actor, deed: PostingDeed, posting: { companyId: string }): Answer {
  if (actor.kind === 'system') return SYSTEM_DEEDS.includes(deed) ? 'allow' : 'forbid';
  const role = roleIn(actor, posting.companyId);
  if (role !== null && COMPANY_ROLE_DEEDS[role].includes(deed)) return 'allow';
  const staff = hasStaffRole(actor, 'moderator', 'administrator');
  if (staff && MODERATOR_DEEDS.includes(deed)) return 'allow';
  return role !== null || staff ? 'forbid' : 'hide';
}

/** @throws DomainError not_found when the posting must stay unknown, forbidden when only the deed is refused. */
export function requirePosting(actor: Actor, deed: PostingDeed, posting: { companyId: string }): void {
  const answer = mayOnPosting(actor, deed, posting);
  if (answer === 'hide') throw postingNotFound();
  if (answer === 'forbid') throw mayNot(deed);
}
