import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import {
  AppConfig,
  AuditLog,
  isUniqueViolation,
  MailQueue,
  RateLimits,
  UnitOfWork,
} from '@plainhire/platform';
import { emailTaken, linkUsed } from './auth.errors.js';
import { LINK_PER_NETWORK, onNetwork } from './auth.limits.js';
import { emailChangedMail, emailNowYoursMail, maskEmail } from './auth.mails.js';
import { networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { actorFor } from './user-actor.js';
import { UserRepository } from './user.repository.js';

/** The new address is proved and becomes the account's. Both addresses are told; the old can undo it. */
@Injectable()
export class ConfirmEmailChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.link-invalid`, `auth.link-used`, `auth.link-expired`, `auth.email-taken` */
  async execute(input: { token: string }, from: { ip: string | undefined }): Promise<void> {
    await this.limits.hit(onNetwork(LINK_PER_NETWORK, this.config), networkOf(from.ip));
    try {
      await this.uow.run(() => this.change(input.token));
    } catch (error) {
      if (isUniqueViolation(error, 'app_user_email_uq')) throw emailTaken();
      throw error;
    }
  }

  private async change(token: string): Promise<void> {
    const link = await this.links.redeem(token, 'email_change');
    const user = await this.users.lockById(link.userId);
    if (!user || user.suspendedAt) throw linkUsed();
    await this.users.update(user.id, { email: link.email, verifiedAt: this.clock.now() });
    // Links that went to the old address must not outlive it, but for the one that undoes this.
    await this.links.cancel(user.id, 'verify', 'reset');
    const undoId = await this.links.issue(user.id, 'email_undo', user.email);
    await this.mails.queue(emailChangedMail, {
      to: user.email,
      key: undoId,
      params: { linkId: undoId, maskedEmail: maskEmail(link.email) },
    });
    await this.mails.queue(emailNowYoursMail, { to: link.email, key: undoId, params: {} });
    await this.audit.record({
      actor: actorFor(user),
      action: 'user.change-email',
      subjectKind: 'user',
      subjectId: user.id,
    });
  }
}
