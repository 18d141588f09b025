import { Injectable } from '@nestjs/common';
import { newId, type UserActor } from '@plainhire/kernel';
import { AuditLog, MailQueue, UnitOfWork } from '@plainhire/platform';
import { weakPassword } from './auth.errors.js';
import { passwordChangedMail } from './auth.mails.js';
import { ConfirmPassword } from './confirm-password.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { UserRepository } from './user.repository.js';

/** A new password by the old one. Ends every other session, and what was under way with the old one. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly confirmPassword: ConfirmPassword,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly links: MailLinkRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.wrong-password`, `auth.weak-password`, `auth.locked` */
  async execute(actor: UserActor, input: { currentPassword: string; password: string }): Promise<void> {
    const user = await this.confirmPassword.execute(actor, input.currentPassword, '/currentPassword');
    const fault = passwordFault(input.password, { email: user.email, name: user.name });
    if (fault) throw weakPassword(fault);
    const newHash = await this.passwords.hash(input.password);
    await this.uow.run(async () => {
      await this.users.setPasswordHash(user.id, newHash);
      await this.sessions.endAll(user.id, actor.sessionId);
      await this.factors.cancelChallenges(user.id);
      await this.links.cancel(user.id, 'reset', 'email_change');
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
