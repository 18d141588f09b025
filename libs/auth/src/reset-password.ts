import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { AppConfig, AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { linkInvalid, linkUsed, weakPassword } from './auth.errors.js';
import { LINK_PER_NETWORK, onNetwork } from './auth.limits.js';
import { passwordChangedMail } from './auth.mails.js';
import { ACCOUNT_LOCKOUT, networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { SignInGuardRepository } from './sign-in-guard.repository.js';
import { actorFor } from './user-actor.js';
import { UserRepository } from './user.repository.js';

/** A new password by the link from a mail. Ends every session and every other open reset. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly guards: SignInGuardRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.weak-password`, `auth.link-invalid`, `auth.link-used`, `auth.link-expired` */
  async execute(input: { token: string; password: string }, from: { ip: string | undefined }): Promise<void> {
    await this.limits.hit(onNetwork(LINK_PER_NETWORK, this.config), networkOf(from.ip));
    const hash = await this.passwords.hash(input.password);
    await this.uow.run(async () => {
      const link = await this.links.redeem(input.token, 'reset');
      const user = await this.users.lockById(link.userId);
      if (!user) throw linkInvalid();
      if (user.email !== link.email) throw linkUsed();
      // A refused password rolls the link back with it, so that it can be used again.
      const fault = passwordFault(input.password, { email: user.email, name: user.name });
      if (fault) throw weakPassword(fault);
      await this.users.setPasswordHash(user.id, hash);
      // The link came by mail, so the address is proved.
      if (!user.verifiedAt) await this.users.update(user.id, { verifiedAt: this.clock.now() });
      await this.links.cancel(user.id, 'reset', 'email_change');
      await this.sessions.endAll(user.id);
      await this.factors.cancelChallenges(user.id);
      // Whoever locked the account by guessing does not lock its holder out.
      await this.guards.clear({ name: 'account', subject: user.email, rule: ACCOUNT_LOCKOUT });
      await this.mails.queue(passwordChangedMail, { to: user.email, key: link.id, params: {} });
      await this.audit.record({
        actor: actorFor(user),
        action: 'user.reset-password',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
