import { ANONYMOUS, type StaffRole, systemActor, type UserActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { mayOnUser, type UserAction } from './user.policy.js';

const ME = '019abc00-0000-7000-8000-000000000001';
const OTHER = '019abc00-0000-7000-8000-000000000002';
const ACTIONS: UserAction[] = ['user.reset-second-factor', 'user.set-staff-roles', 'user.suspend'];

function user(...staffRoles: StaffRole[]): UserActor {
  return {
    kind: 'user',
    userId: ME,
    sessionId: null,
    email: 'me@plain.example',
    name: 'Me',
    verified: true,
    memberships: [{ companyId: OTHER, role: 'owner' }],
    staffRoles,
  };
}

describe.each(ACTIONS)('who may %s', (action) => {
  it.each([
    ['an administrator', user('administrator'), true],
    ['a moderator', user('moderator'), false],
    ['a finance clerk', user('finance'), false],
    ['a user without staff roles', user(), false],
    ['a visitor', ANONYMOUS, false],
    ['the product itself', systemActor('tools'), true],
  ] as const)('%s, on another: %s', (_, actor, allowed) => {
    expect(mayOnUser(actor, action, { id: OTHER })).toBe(allowed);
  });

  it('no user on themselves, not even an administrator', () => {
    expect(mayOnUser(user('administrator'), action, { id: ME })).toBe(false);
  });
});

describe('who may find accounts', () => {
  it.each([
    ['an administrator', user('administrator'), true],
    ['a moderator', user('moderator'), false],
    ['a user without staff roles', user(), false],
    ['a visitor', ANONYMOUS, false],
  ] as const)('%s: %s', (_, actor, allowed) => {
    expect(mayOnUser(actor, 'user.find', { id: ME })).toBe(allowed);
  });
});
