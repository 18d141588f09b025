import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '@plainhire/kernel';
import { AppConfig, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { FORGOT_PER_ADDRESS, MAIL_PER_NETWORK, onNetwork } from './auth.limits.js';
import { resetPasswordMail } from './auth.mails.js';
import { networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { Passwords } from './passwords.js';
import { UserRepository } from './user.repository.js';

/** Sends a link that sets a new password. Says the same for an address without an account. */
@Injectable()
export class ForgotPassword {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly passwords: Passwords,
    private readonly mails: MailQueue,
  ) {}

  async execute(input: { email: string }, from: { ip: string | undefined }): Promise<void> {
    const email = normalizeEmail(input.email);
    await this.limits.hit(onNetwork(MAIL_PER_NETWORK, this.config), networkOf(from.ip));
    await this.limits.hit(FORGOT_PER_ADDRESS, email);
    // The time this takes drowns the little that writing a link and a mail adds for a known address.
    await this.passwords.verifyNothing(email);
    await this.uow.run(async () => {
      const user = await this.users.findByEmail(email);
      if (!user || user.suspendedAt) return;
      const linkId = await this.links.issue(user.id, 'reset', email);
      await this.mails.queue(resetPasswordMail, { to: email, key: linkId, params: { linkId } });
    });
  }
}
