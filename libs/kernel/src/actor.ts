/** Who acts. Read from the database on each request; never trusted from a token or a job payload. */
export const COMPANY_ROLES = [
  'owner',
  'recruiter',
  'hiring_manager',
  'interviewer',
  'billing',
  'viewer',
] as const;
export type CompanyRole = (typeof COMPANY_ROLES)[number];

export const STAFF_ROLES = ['moderator', 'finance', 'administrator'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

export interface Membership {
  readonly companyId: string;
  readonly role: CompanyRole;
}

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly sessionId: string | null;
  readonly email: string;
  readonly name: string;
  /** True once the address was proved by a link sent to it. */
  readonly verified: boolean;
  readonly memberships: readonly Membership[];
  readonly staffRoles: readonly StaffRole[];
}

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

/** The product itself: clocks, handlers, imports. `name` says which part, for the audit log. */
export interface SystemActor {
  readonly kind: 'system';
  readonly name: string;
}

export type Actor = UserActor | AnonymousActor | SystemActor;

export const ANONYMOUS: AnonymousActor = { kind: 'anonymous' };

export function systemActor(name: string): SystemActor {
  return { kind: 'system', name };
}

/** The actor's role in one company, or null when they are not a member. */
export function roleIn(actor: Actor, companyId: string): CompanyRole | null {
  if (actor.kind !== 'user') return null;
  return actor.memberships.find((m) => m.companyId === companyId)?.role ?? null;
}

export function hasStaffRole(actor: Actor, ...roles: readonly StaffRole[]): boolean {
  return actor.kind === 'user' && actor.staffRoles.some((role) => roles.includes(role));
}
