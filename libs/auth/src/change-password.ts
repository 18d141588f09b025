import { Injectable } from '@nestjs/common';
import { newId, type UserActor } from '@plainhire/kernel';
import { AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { userNotFound, weakPassword, wrongPassword } from './auth.errors.js';
import { passwordChangedMail } from './auth.mails.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.js';
import { SessionRepository } from './session.repository.js';
import { UserRepository } from './user.repository.js';

const TRIES = { name: 'auth.change-password.user', limit: 10, windowSeconds: 900 };

/** A new password by the old one. Ends every other session. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.wrong-password`, `auth.weak-password` */
  async execute(actor: UserActor, input: { currentPassword: string; password: string }): Promise<void> {
    await this.limits.hit(TRIES, actor.userId);
    const user = await this.users.findById(actor.userId);
    if (!user) throw userNotFound();
    const hash = await this.users.passwordHash(user.id);
    if (hash === null || !(await this.passwords.verify(hash, input.currentPassword))) {
      throw wrongPassword('/currentPassword');
    }
    const fault = passwordFault(input.password, { email: user.email, name: user.name });
    if (fault) throw weakPassword(fault);
    const newHash = await this.passwords.hash(input.password);
    await this.uow.run(async () => {
      await this.users.setPasswordHash(user.id, newHash);
      await this.sessions.endAll(user.id, actor.sessionId);
      await this.mails.queue(passwordChangedMail, { to: user.email, key: newId(), params: {} });
      await this.audit.record({
        actor,
        action: 'user.change-password',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
