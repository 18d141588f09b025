import type { UserActor } from '@plainhire/kernel';
import type { User } from './user.entity.js';

/** The user as the one who acts, for the audit log, where no session is at hand. */
export function actorFor(user: User): UserActor {
  return {
    kind: 'user',
    userId: user.id,
    sessionId: null,
    email: user.email,
    name: user.name,
    verified: user.verifiedAt !== null,
    memberships: [],
    staffRoles: user.staffRoles,
  };
}
