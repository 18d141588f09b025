import { type Actor, type CompanyRole, roleIn } from '@plainhire/kernel';

export type CompanyDeed = 'read_members' | 'update';

/** Which roles may do what to their own company. Nobody may do anything to another's. */
export const COMPANY_DEEDS: Readonly<Record<CompanyDeed, readonly CompanyRole[]>> = {
  read_members: ['owner', 'recruiter', 'hiring_manager', 'interviewer', 'billing', 'viewer'],
  update: ['owner'],
};

/** `hidden`: not a member, who is told that there is no such company. */
export function mayOnCompany(actor: Actor, deed: CompanyDeed, companyId: string): 'yes' | 'no' | 'hidden' {
  if (actor.kind === 'system') return 'yes';
  const role = roleIn(actor, companyId);
  if (role === null) return 'hidden';
  return COMPANY_DEEDS[deed].includes(role) ? 'yes' : 'no';
}
