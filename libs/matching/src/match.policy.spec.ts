import { ANONYMOUS, newId, systemActor, type UserActor } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { MATCH_DEEDS, matchReader, mayOnMatch } from './match.policy.js';

const USER: UserActor = {
  kind: 'user',
  userId: newId(),
  sessionId: null,
  email: 'ines@mail.example',
  name: 'Ines',
  verified: true,
  memberships: [],
  staffRoles: [],
};

describe('who may see a score', () => {
  it.each(MATCH_DEEDS)('%s: a signed-in person their own, nobody else any', (deed) => {
    expect(mayOnMatch(USER, deed)).toBe(true);
    expect(matchReader(USER, deed)).toBe(USER.userId);
    for (const actor of [ANONYMOUS, systemActor('test')]) {
      expect(mayOnMatch(actor, deed)).toBe(false);
      expect(() => matchReader(actor, deed)).toThrow(/^Sign in/);
    }
  });
});
