import {
  ANONYMOUS,
  COMPANY_ROLES,
  type CompanyRole,
  STAFF_ROLES,
  systemActor,
  type UserActor,
} from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { mayOnPosting, type PostingDeed, requirePosting } from './posting.policy.js';

const OWN = 'company-a';
const OTHER = 'company-b';
const DEEDS: PostingDeed[] = ['read', 'write', 'moderate', 'run'];

function member(role: CompanyRole, staffRoles: UserActor['staffRoles'] = []): UserActor {
  return { ...stranger(), memberships: [{ companyId: OWN, role }], staffRoles };
}
function stranger(staffRoles: UserActor['staffRoles'] = []): UserActor {
  return {
    kind: 'user',
    userId: 'user',
    sessionId: null,
    email: 'person@example.com',
    name: 'Person',
    verified: true,
    memberships: [],
    staffRoles,
  };
}

const ALLOWED: Record<CompanyRole, PostingDeed[]> = {
  owner: ['read', 'write'],
  recruiter: ['read', 'write'],
  hiring_manager: ['read'],
  interviewer: ['read'],
  billing: ['read'],
  viewer: ['read'],
};

describe('who may do what with a posting', () => {
  const table = COMPANY_ROLES.flatMap((role) => DEEDS.map((deed) => ({ role, deed })));

  it.each(table)('a $role asked to $deed an own posting is answered as agreed', ({ role, deed }) => {
    const expected = ALLOWED[role].includes(deed) ? 'allow' : 'forbid';
    expect(mayOnPosting(member(role), deed, { companyId: OWN })).toBe(expected);
  });

  it.each(table)("a $role asked to $deed another company's posting finds nothing", ({ role, deed }) => {
    expect(mayOnPosting(member(role), deed, { companyId: OTHER })).toBe('hide');
  });

  it.each(DEEDS)('nobody signed in and nobody without a role finds anything to %s', (deed) => {
    expect(mayOnPosting(ANONYMOUS, deed, { companyId: OWN })).toBe('hide');
    expect(mayOnPosting(stranger(), deed, { companyId: OWN })).toBe('hide');
  });

  it.each(STAFF_ROLES.flatMap((role) => DEEDS.map((deed) => ({ role, deed }))))(
    'a $role of the staff asked to $deed is answered as agreed',
    ({ role, deed }) => {
      const moderates = role !== 'finance';
      const expected = !moderates ? 'hide' : deed === 'read' || deed === 'moderate' ? 'allow' : 'forbid';
      expect(mayOnPosting(stranger([role]), deed, { companyId: OWN })).toBe(expected);
    },
  );

  it('lets the product read and run, but never write or moderate', () => {
    const clock = systemActor('postings.clock');
    expect(DEEDS.map((deed) => mayOnPosting(clock, deed, { companyId: OWN }))).toEqual([
      'allow',
      'forbid',
      'forbid',
      'allow',
    ]);
  });

  it('says not found to strangers and forbidden to colleagues', () => {
    expect(() => {
      requirePosting(stranger(), 'write', { companyId: OWN });
    }).toThrow(expect.objectContaining({ kind: 'not_found', code: 'posting.not-found' }) as Error);
    expect(() => {
      requirePosting(member('viewer'), 'write', { companyId: OWN });
    }).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'posting.forbidden' }) as Error);
  });
});
