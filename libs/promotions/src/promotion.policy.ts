import { type Actor, type CompanyRole, hasStaffRole, roleIn } from '@plainhire/kernel';
import { postingNotFound } from './promotion.errors.js';

/** Who works with what the company buys; the same roles that read its orders. */
const READERS: readonly CompanyRole[] = ['owner', 'billing', 'recruiter', 'hiring_manager'];

/** Who may see what a promotion brought. Pure; the one place where it is decided. */
export function mayReadPromotions(actor: Actor, thing: { companyId: string }): boolean {
  if (actor.kind === 'system') return true;
  const role = roleIn(actor, thing.companyId);
  return (role !== null && READERS.includes(role)) || hasStaffRole(actor, 'finance', 'administrator');
}

/** @throws DomainError not_found to everybody else: nobody is told what another company bought */
export function requireReader(actor: Actor, thing: { companyId: string }): void {
  if (!mayReadPromotions(actor, thing)) throw postingNotFound();
}
