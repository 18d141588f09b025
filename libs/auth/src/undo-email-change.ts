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
import { emailUndoneMail } from './auth.mails.js';
import { networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { actorFor } from './user-actor.js';
import { UserRepository } from './user.repository.js';

/**
 * The holder of the former address takes it back: whoever changed it may know the password, so every
 * session ends and a link for a new password goes out.
 */
@Injectable()
export class UndoEmailChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.link-invalid`, `auth.link-used`, `auth.link-expired`, `auth.email-taken` */
  async execute(input: { token: string }, from: { ip: string | undefined }): Promise<void> {
    await this.limits.hit(onNetwork(LINK_PER_NETWORK, this.config), networkOf(from.ip));
    try {
      await this.uow.run(() => this.undo(input.token));
    } catch (error) {
      if (isUniqueViolation(error, 'app_user_email_uq')) throw emailTaken();
      throw error;
    }
  }

  private async undo(token: string): Promise<void> {
    const link = await this.links.redeem(token, 'email_undo');
    const user = await this.users.lockById(link.userId);
    if (!user) throw linkUsed();
    await this.users.update(user.id, { email: link.email, verifiedAt: this.clock.now() });
    await this.links.cancel(user.id, 'verify', 'reset', 'email_change', 'email_undo');
    await this.sessions.endAll(user.id);
    await this.factors.cancelChallenges(user.id);
    const linkId = await this.links.issue(user.id, 'reset', link.email);
    await this.mails.queue(emailUndoneMail, { to: link.email, key: linkId, params: { linkId } });
    await this.audit.record({
      actor: actorFor(user),
      action: 'user.undo-email-change',
      subjectKind: 'user',
      subjectId: user.id,
    });
  }
}
