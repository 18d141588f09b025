import { type Actor, ANONYMOUS, COMPANY_ROLES, type CompanyRole, systemActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import {
  APPLICATION_DEEDS,
  type ApplicationDeed,
  mayOnApplication,
  requireApplication,
  type Verdict,
} from './application.policy.js';

const PARTIES = { companyId: 'company-1', candidateId: 'candidate-1' };

function person(userId: string, role?: CompanyRole, companyId = 'company-1', staff: string[] = []): Actor {
  return {
    kind: 'user',
    userId,
    sessionId: null,
    email: 'a@b.example',
    name: 'A',
    verified: true,
    memberships: role ? [{ companyId, role }] : [],
    staffRoles: staff as never,
  };
}

const ALL_HIDDEN = Object.fromEntries(APPLICATION_DEEDS.map((deed) => [deed, 'hide'])) as Record<
  ApplicationDeed,
  Verdict
>;
const FORBIDDEN = Object.fromEntries(APPLICATION_DEEDS.map((deed) => [deed, 'forbid'])) as Record<
  ApplicationDeed,
  Verdict
>;
const READS = { list: 'allow', view_as_company: 'allow', download_file: 'allow' } as const;

const OWN_COMPANY: Record<CompanyRole, Record<ApplicationDeed, Verdict>> = {
  owner: { ...FORBIDDEN, ...READS, move: 'allow' },
  recruiter: { ...FORBIDDEN, ...READS, move: 'allow' },
  hiring_manager: { ...FORBIDDEN, ...READS },
  interviewer: FORBIDDEN,
  billing: FORBIDDEN,
  viewer: FORBIDDEN,
};

describe('who may do what with an application', () => {
  it.each(COMPANY_ROLES)('as the table says for a %s of its company', (role) => {
    for (const deed of APPLICATION_DEEDS) {
      expect([deed, mayOnApplication(person('member-1', role), deed, PARTIES)]).toEqual([
        deed,
        OWN_COMPANY[role][deed],
      ]);
    }
  });

  it.each(COMPANY_ROLES)('hides everything from a %s of another company', (role) => {
    for (const deed of APPLICATION_DEEDS) {
      expect(mayOnApplication(person('member-2', role, 'company-2'), deed, PARTIES)).toBe(ALL_HIDDEN[deed]);
    }
  });

  it('lets the candidate read and withdraw their own, and judge nothing', () => {
    const allowed = APPLICATION_DEEDS.filter(
      (deed) => mayOnApplication(person('candidate-1'), deed, PARTIES) === 'allow',
    );
    expect(allowed).toEqual(['view_as_candidate', 'download_file', 'withdraw']);
  });

  it('lets nobody judge their own application after joining the company', () => {
    expect(mayOnApplication(person('candidate-1', 'owner'), 'move', PARTIES)).toBe('forbid');
    expect(mayOnApplication(person('candidate-1', 'owner'), 'view_as_company', PARTIES)).toBe('forbid');
  });

  it.each<[string, Actor]>([
    ['another candidate', person('candidate-2')],
    ['a visitor', ANONYMOUS],
    ['a moderator', person('staff-1', undefined, undefined, ['moderator'])],
    ['an administrator', person('staff-2', undefined, undefined, ['administrator'])],
  ])('hides everything from %s', (_, actor) => {
    for (const deed of APPLICATION_DEEDS) expect(mayOnApplication(actor, deed, PARTIES)).toBe('hide');
  });

  it('lets the clock run and see nothing', () => {
    const allowed = APPLICATION_DEEDS.filter(
      (deed) => mayOnApplication(systemActor('clock'), deed, PARTIES) === 'allow',
    );
    expect(allowed).toEqual(['run_clock']);
  });

  it('answers 404 where it hides and 403 where it forbids', () => {
    expect(() => {
      requireApplication(person('x'), 'move', PARTIES);
    }).toThrow(expect.objectContaining({ kind: 'not_found', code: 'application.not-found' }));
    expect(() => {
      requireApplication(person('x', 'viewer'), 'move', PARTIES);
    }).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'application.role-forbidden' }));
  });
});
