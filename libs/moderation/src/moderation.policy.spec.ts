import { ANONYMOUS, STAFF_ROLES, type StaffRole, systemActor, type UserActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { mayModerate, type ModerationDeed, requireModerator } from './moderation.policy.js';

function user(staffRoles: StaffRole[], company?: string): UserActor {
  return {
    kind: 'user',
    userId: 'user',
    sessionId: null,
    email: 'person@example.com',
    name: 'Person',
    verified: true,
    memberships: company === undefined ? [] : [{ companyId: company, role: 'viewer' }],
    staffRoles,
  };
}
const DEEDS: ModerationDeed[] = ['read', 'act'];
const CASE = { companyId: 'company-a' };

describe('who may moderate', () => {
  it.each(STAFF_ROLES.flatMap((role) => DEEDS.map((deed) => ({ role, deed }))))(
    'a $role asked to $deed is answered as agreed',
    ({ role, deed }) => {
      const expected = role === 'finance' ? 'forbid' : 'allow';
      expect(mayModerate(user([role]), deed, CASE)).toBe(expected);
      expect(mayModerate(user([role], 'company-b'), deed, CASE)).toBe(expected);
    },
  );

  it.each(DEEDS)('nobody else may %s, whatever they are in a company', (deed) => {
    expect(mayModerate(ANONYMOUS, deed, CASE)).toBe('forbid');
    expect(mayModerate(systemActor('moderation.open-case'), deed, CASE)).toBe('forbid');
    expect(mayModerate(user([], 'company-a'), deed, CASE)).toBe('forbid');
  });

  it('lets a moderator read a case of the own company but not act on it', () => {
    expect(mayModerate(user(['moderator'], 'company-a'), 'read', CASE)).toBe('allow');
    expect(mayModerate(user(['moderator'], 'company-a'), 'act', CASE)).toBe('own_company');
    expect(() => requireModerator(user(['moderator'], 'company-a'), 'act', CASE)).toThrow(
      expect.objectContaining({ kind: 'forbidden', code: 'moderation.own-company' }) as Error,
    );
  });
});
