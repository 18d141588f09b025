import { type CompanyRole, COMPANY_ROLES, type UserActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { type CompanyDeed, mayOnCompany } from './company.policy.js';

const OWN = '019abc00-0000-7000-8000-000000000001';
const OTHER = '019abc00-0000-7000-8000-000000000002';

function member(role: CompanyRole): UserActor {
  return {
    kind: 'user',
    userId: '019abc00-0000-7000-8000-000000000009',
    sessionId: null,
    email: 'someone@plain.example',
    name: 'Someone',
    verified: true,
    memberships: [{ companyId: OWN, role }],
    staffRoles: [],
  };
}

const EXPECTED: Record<CompanyDeed, Record<CompanyRole, 'yes' | 'no'>> = {
  read_members: {
    owner: 'yes',
    recruiter: 'yes',
    hiring_manager: 'yes',
    interviewer: 'yes',
    billing: 'yes',
    viewer: 'yes',
  },
  update: {
    owner: 'yes',
    recruiter: 'no',
    hiring_manager: 'no',
    interviewer: 'no',
    billing: 'no',
    viewer: 'no',
  },
  manage_members: {
    owner: 'yes',
    recruiter: 'no',
    hiring_manager: 'no',
    interviewer: 'no',
    billing: 'no',
    viewer: 'no',
  },
  leave: {
    owner: 'yes',
    recruiter: 'yes',
    hiring_manager: 'yes',
    interviewer: 'yes',
    billing: 'yes',
    viewer: 'yes',
  },
};

describe('what a role may do to a company', () => {
  for (const deed of Object.keys(EXPECTED) as CompanyDeed[]) {
    for (const role of COMPANY_ROLES) {
      it(`answers ${EXPECTED[deed][role]} when a ${role} asks to ${deed} the own company`, () => {
        expect(mayOnCompany(member(role), deed, OWN)).toBe(EXPECTED[deed][role]);
      });
      it(`hides another company from a ${role} who asks to ${deed} it`, () => {
        expect(mayOnCompany(member(role), deed, OTHER)).toBe('hidden');
      });
    }
    it(`hides a company from a visitor who asks to ${deed} it`, () => {
      expect(mayOnCompany({ kind: 'anonymous' }, deed, OWN)).toBe('hidden');
    });
  }
});
