import { type Actor, ANONYMOUS, type StaffRole, systemActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { ALERT_ACTIONS, type AlertAction, may, requireAlert } from './alert.policy.js';

const user = (userId: string, staffRoles: readonly StaffRole[] = []): Actor => ({
  kind: 'user',
  userId,
  sessionId: null,
  email: `${userId}@mail.example`,
  name: userId,
  verified: true,
  memberships: [],
  staffRoles,
});
const ALERT = { userId: 'owner' };

const TABLE: Readonly<Record<AlertAction, Readonly<Record<string, boolean>>>> = {
  'alert.save': { owner: true, other: false, administrator: false, anonymous: false, system: false },
  'alert.read': { owner: true, other: false, administrator: false, anonymous: false, system: false },
  'alert.change': { owner: true, other: false, administrator: false, anonymous: false, system: false },
  'alert.delete': { owner: true, other: false, administrator: false, anonymous: false, system: false },
  'alert.send': { owner: false, other: false, administrator: false, anonymous: false, system: true },
};
const ACTORS: Readonly<Record<string, Actor>> = {
  owner: user('owner'),
  other: user('other'),
  administrator: user('staff', ['administrator', 'moderator', 'finance']),
  anonymous: ANONYMOUS,
  system: systemActor('alerts.send'),
};

describe('who may do what with an alert', () => {
  it.each(ALERT_ACTIONS)('%s', (action) => {
    const answers = Object.fromEntries(
      Object.entries(ACTORS).map(([name, actor]) => [name, may(actor, action, ALERT)]),
    );
    expect(answers).toEqual(TABLE[action]);
  });

  it('tells nobody that another person’s alert exists, and a visitor to sign in', () => {
    const asked = (actor: Actor) => () => {
      requireAlert(actor, 'alert.change', ALERT);
    };
    expect(asked(user('other'))).toThrow(expect.objectContaining({ kind: 'not_found' }) as Error);
    expect(asked(ANONYMOUS)).toThrow(expect.objectContaining({ kind: 'unauthenticated' }) as Error);
    expect(asked(user('owner'))).not.toThrow();
  });
});
