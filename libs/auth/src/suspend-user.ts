import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { notAllowed, userNotFound } from './auth.errors.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { mayOnUser } from './user.policy.js';
import { UserRepository } from './user.repository.js';

/** Shuts an account, or opens it again. A shut one cannot sign in, and its sessions end. */
@Injectable()
export class SuspendUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly users: UserRepository,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly audit: AuditLog,
  ) {}

  /** Does nothing when it is so already. @throws DomainError `auth.not-allowed`, `user.not-found` */
  async execute(actor: Actor, input: { userId: string; suspended: boolean }): Promise<void> {
    if (!mayOnUser(actor, 'user.suspend', { id: input.userId })) throw notAllowed();
    await this.uow.run(async () => {
      const user = await this.users.lockById(input.userId);
      if (!user) throw userNotFound();
      if ((user.suspendedAt !== null) === input.suspended) return;
      await this.users.update(user.id, { suspendedAt: input.suspended ? this.clock.now() : null });
      await this.sessions.endAll(user.id);
      await this.factors.cancelChallenges(user.id);
      await this.audit.record({
        actor,
        action: input.suspended ? 'user.suspend' : 'user.restore',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
