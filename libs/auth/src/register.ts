import { Injectable } from '@nestjs/common';
import type { RegisterRequest } from '@plainhire/contracts';
import { newId, normalizeEmail } from '@plainhire/kernel';
import { AppConfig, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { weakPassword } from './auth.errors.js';
import { onNetwork, REGISTER_PER_ADDRESS, REGISTER_PER_NETWORK } from './auth.limits.js';
import { accountExistsMail, verifyMail } from './auth.mails.js';
import { networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.js';
import { UserRepository } from './user.repository.js';

/** Opens an account. Says and does the same, in about the same time, for an address that has one. */
@Injectable()
export class Register {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly passwords: Passwords,
    private readonly mails: MailQueue,
  ) {}

  /** @throws DomainError `auth.weak-password`; too_many per address and per network */
  async execute(input: RegisterRequest, from: { ip: string | undefined }): Promise<void> {
    // The field people do not see is filled: a program. It is told what everybody is told.
    if (input.website2 !== undefined && input.website2 !== '') return;
    const email = normalizeEmail(input.email);
    await this.limits.hit(onNetwork(REGISTER_PER_NETWORK, this.config), networkOf(from.ip));
    await this.limits.hit(REGISTER_PER_ADDRESS, email);
    const fault = passwordFault(input.password, { email, name: input.name });
    if (fault) throw weakPassword(fault);
    const hash = await this.passwords.hash(input.password);
    await this.uow.run(async () => {
      const user = await this.users.insertIfNew({ email, name: input.name, intent: input.intent });
      if (user) {
        await this.users.setPasswordHash(user.id, hash);
        const linkId = await this.links.issue(user.id, 'verify', email);
        await this.mails.queue(verifyMail, { to: email, key: linkId, params: { linkId } });
      } else {
        await this.tellKnown(email);
      }
    });
  }

  private async tellKnown(email: string): Promise<void> {
    const known = await this.users.findByEmail(email);
    if (!known) return;
    const linkId = known.verifiedAt ? null : await this.links.issue(known.id, 'verify', email);
    await this.mails.queue(accountExistsMail, { to: email, key: linkId ?? newId(), params: { linkId } });
  }
}
