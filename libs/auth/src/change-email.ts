import { Injectable } from '@nestjs/common';
import { newId, normalizeEmail, type UserActor } from '@plainhire/kernel';
import { AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { CHANGE_EMAIL_PER_ADDRESS, CHANGE_EMAIL_PER_USER } from './auth.limits.js';
import { accountExistsMail, confirmEmailMail, emailChangeAskedMail, maskEmail } from './auth.mails.js';
import { ConfirmPassword } from './confirm-password.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { UserRepository } from './user.repository.js';

/**
 * Asks for another e-mail address. It changes once the link sent there is opened; the present
 * address is told at once. Says the same when the new address has an account, which gets a mail
 * that says so instead.
 */
@Injectable()
export class ChangeEmail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly confirmPassword: ConfirmPassword,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.wrong-password`, `auth.locked`; too_many per account and new address */
  async execute(actor: UserActor, input: { email: string; password: string }): Promise<void> {
    const email = normalizeEmail(input.email);
    const user = await this.confirmPassword.execute(actor, input.password);
    await this.limits.hit(CHANGE_EMAIL_PER_USER, user.id);
    await this.limits.hit(CHANGE_EMAIL_PER_ADDRESS, email);
    if (email === user.email) return;
    await this.uow.run(async () => {
      await this.links.cancel(user.id, 'email_change');
      const linkId = await this.links.issue(user.id, 'email_change', email);
      if (await this.users.findByEmail(email)) {
        await this.mails.queue(accountExistsMail, { to: email, key: newId(), params: { linkId: null } });
      } else {
        await this.mails.queue(confirmEmailMail, { to: email, key: linkId, params: { linkId } });
      }
      await this.mails.queue(emailChangeAskedMail, {
        to: user.email,
        key: linkId,
        params: { maskedEmail: maskEmail(email) },
      });
      await this.audit.record({
        actor,
        action: 'user.ask-email-change',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
