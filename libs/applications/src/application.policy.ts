import { type Actor, type CompanyRole, roleIn } from '@plainhire/kernel';
import { applicationNotFound, applicationRoleForbidden } from './application.errors.js';

export const APPLICATION_DEEDS = [
  'list',
  'view_as_candidate',
  'view_as_company',
  'download_file',
  'withdraw',
  'move',
  'run_clock',
] as const;
export type ApplicationDeed = (typeof APPLICATION_DEEDS)[number];

/** `forbid` (403) where the asker may know that it exists, `hide` (404) where not. */
export type Verdict = 'allow' | 'forbid' | 'hide';

const COMPANY_DEEDS: Readonly<Record<CompanyRole, readonly ApplicationDeed[]>> = {
  owner: ['list', 'view_as_company', 'download_file', 'move'],
  recruiter: ['list', 'view_as_company', 'download_file', 'move'],
  hiring_manager: ['list', 'view_as_company', 'download_file'],
  interviewer: [],
  billing: [],
  viewer: [],
};
const CANDIDATE_DEEDS: readonly ApplicationDeed[] = ['view_as_candidate', 'download_file', 'withdraw'];
const SYSTEM_DEEDS: readonly ApplicationDeed[] = ['run_clock'];

/** Whose application it is. For lists of a posting there is no candidate yet. */
export interface ApplicationParties {
  readonly companyId: string;
  readonly candidateId: string | null;
}

/**
 * Who may do what with an application. Pure; the one place where it is decided. Staff have no part
 * in it: what a candidate sends to a company is between the two.
 */
export function mayOnApplication(actor: Actor, deed: ApplicationDeed, parties: ApplicationParties): Verdict {
  if (actor.kind === 'system') return SYSTEM_DEEDS.includes(deed) ? 'allow' : 'hide';
  if (actor.kind !== 'user') return 'hide';
  const isCandidate = parties.candidateId !== null && actor.userId === parties.candidateId;
  const role = roleIn(actor, parties.companyId);
  if (isCandidate && CANDIDATE_DEEDS.includes(deed)) return 'allow';
  // Nobody judges their own application, not even one who joined the company later.
  if (isCandidate) return 'forbid';
  if (role === null) return 'hide';
  return COMPANY_DEEDS[role].includes(deed) ? 'allow' : 'forbid';
}

/** @throws DomainError not_found where it must stay unknown, forbidden where only the deed is refused. */
export function requireApplication(actor: Actor, deed: ApplicationDeed, parties: ApplicationParties): void {
  const verdict = mayOnApplication(actor, deed, parties);
  if (verdict === 'hide') throw applicationNotFound();
  if (verdict === 'forbid') throw applicationRoleForbidden();
}
