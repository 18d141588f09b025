import {
  ANONYMOUS,
  COMPANY_ROLES,
  type CompanyRole,
  newId,
  STAFF_ROLES,
  systemActor,
  type UserActor,
} from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { mayReadPromotions } from './promotion.policy.js';

const own = newId();
const READERS: readonly CompanyRole[] = ['owner', 'billing', 'recruiter', 'hiring_manager'];

function person(over: Partial<UserActor>): UserActor {
  return {
    kind: 'user',
    userId: newId(),
    sessionId: null,
    email: 'person@example.com',
    name: 'Person',
    verified: true,
    memberships: [],
    staffRoles: [],
    ...over,
  };
}

describe('what a promotion brought', () => {
  it.each(COMPANY_ROLES)('is seen by a %s of the company when the role works with it', (role) => {
    const member = person({ memberships: [{ companyId: own, role }] });
    expect(mayReadPromotions(member, { companyId: own })).toBe(READERS.includes(role));
    expect(mayReadPromotions(member, { companyId: newId() })).toBe(false);
  });

  it.each(STAFF_ROLES)('is seen by a %s when the role works with money', (role) => {
    expect(mayReadPromotions(person({ staffRoles: [role] }), { companyId: own })).toBe(role !== 'moderator');
  });

  it('is nothing for visitors and strangers', () => {
    expect(mayReadPromotions(ANONYMOUS, { companyId: own })).toBe(false);
    expect(mayReadPromotions(person({}), { companyId: own })).toBe(false);
    expect(mayReadPromotions(systemActor('promotions'), { companyId: own })).toBe(true);
  });
});
