import { type Actor, type CompanyRole, roleIn } from '@plainhire/kernel';
import { companyNotAllowed, companyNotFound } from './company.errors.js';

export type CompanyDeed = 'read_members' | 'update' | 'manage_members' | 'leave';

/** Which roles may do what to their own company. Nobody may do anything to another's. */
export const COMPANY_DEEDS: Readonly<Record<CompanyDeed, readonly CompanyRole[]>> = {
  read_members: ['owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer'],
  update: ['owner'],
  /** Invite, withdraw an invitation, change a role, remove. */
  manage_members: ['owner'],
  leave: ['owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer'],
};

/** `hidden`: not a member, who is told that there is no such company. */
export function mayOnCompany(actor: Actor, deed: CompanyDeed, companyId: string): 'yes' | 'no' | 'hidden' {
  if (actor.kind === 'system') return 'yes';
  const role = roleIn(actor, companyId);
  if (role === null) return 'hidden';
  return COMPANY_DEEDS[deed].includes(role) ? 'yes' : 'no';
}

/** @throws DomainError `company.not-found` for who is no member, `company.not-allowed` for other roles */
export function requireOnCompany(actor: Actor, deed: CompanyDeed, companyId: string): void {
  const may = mayOnCompany(actor, deed, companyId);
  if (may === 'hidden') throw companyNotFound();
  if (may === 'no') throw companyNotAllowed();
}
