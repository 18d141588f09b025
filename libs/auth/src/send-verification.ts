import { Injectable } from '@nestjs/common';
import type { UserActor } from '@plainhire/kernel';
import { MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { VERIFY_MAIL_PER_USER } from './auth.limits.js';
import { verifyMail } from './auth.mails.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { UserRepository } from './user.repository.js';

/** Another verification mail, for whom the first one did not reach. */
@Injectable()
export class SendVerification {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly mails: MailQueue,
  ) {}

  /** Does nothing once the address is verified. @throws DomainError too_many */
  async execute(actor: UserActor): Promise<void> {
    await this.limits.hit(VERIFY_MAIL_PER_USER, actor.userId);
    await this.uow.run(async () => {
      const user = await this.users.findById(actor.userId);
      if (!user || user.verifiedAt) return;
      const linkId = await this.links.issue(user.id, 'verify', user.email);
      await this.mails.queue(verifyMail, { to: user.email, key: linkId, params: { linkId } });
    });
  }
}
