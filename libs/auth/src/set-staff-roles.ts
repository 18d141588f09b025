import { Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { notAllowed, userNotFound } from './auth.errors.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { mayOnUser } from './user.policy.js';
import { UserRepository } from './user.repository.js';

/** Gives and takes staff roles. A change ends the user's sessions: they sign in anew with what they are now. */
@Injectable()
export class SetStaffRoles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.not-allowed`, `user.not-found` */
  async execute(actor: Actor, input: { userId: string; staffRoles: readonly StaffRole[] }): Promise<void> {
    if (!mayOnUser(actor, 'user.set-staff-roles', { id: input.userId })) throw notAllowed();
    const after = [...new Set(input.staffRoles)].sort();
    await this.uow.run(async () => {
      const user = await this.users.lockById(input.userId);
      if (!user) throw userNotFound();
      const before = [...user.staffRoles].sort();
      if (before.join() === after.join()) return;
      await this.users.update(user.id, { staffRoles: after });
      await this.sessions.endAll(user.id);
      await this.factors.cancelChallenges(user.id);
      await this.audit.record({
        actor,
        action: 'user.set-staff-roles',
        subjectKind: 'user',
        subjectId: user.id,
        before: { staffRoles: before },
        after: { staffRoles: after },
      });
    });
  }
}
