import { Injectable } from '@nestjs/common';
import { type Actor, newId } from '@plainhire/kernel';
import { AuditLog, MailQueue, UnitOfWork } from '@plainhire/platform';
import { factorNotOn, notAllowed, userNotFound } from './auth.errors.js';
import { secondFactorOffMail } from './auth.mails.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { mayOnUser } from './user.policy.js';
import { UserRepository } from './user.repository.js';

/** The way back for who lost both app and recovery codes: an administrator, who knows them, removes the factor. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UserRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.not-allowed`, `user.not-found`, `auth.second-factor-off` */
  async execute(actor: Actor, input: { userId: string }): Promise<void> {
    if (!mayOnUser(actor, 'user.reset-second-factor', { id: input.userId })) throw notAllowed();
    await this.uow.run(async () => {
      const user = await this.users.lockById(input.userId);
      if (!user) throw userNotFound();
      if (!(await this.factors.remove(user.id))) throw factorNotOn();
      await this.sessions.endAll(user.id);
      await this.mails.queue(secondFactorOffMail, {
        to: user.email,
        key: newId(),
        params: { by: 'administrator' },
      });
      await this.audit.record({
        actor,
        action: 'user.reset-second-factor',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
