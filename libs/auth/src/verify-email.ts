import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { AppConfig, AuditLog, RateLimits, UnitOfWork } from '@plainhire/platform';
import { linkUsed } from './auth.errors.js';
import { LINK_PER_NETWORK, onNetwork } from './auth.limits.js';
import { networkOf } from './lockout.rules.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { actorFor } from './user-actor.js';
import { UserRepository } from './user.repository.js';

/** The address is proved: a link that was sent to it came back. */
@Injectable()
export class VerifyEmail {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.link-invalid`, `auth.link-used`, `auth.link-expired` */
  async execute(input: { token: string }, from: { ip: string | undefined }): Promise<void> {
    await this.limits.hit(onNetwork(LINK_PER_NETWORK, this.config), networkOf(from.ip));
    await this.uow.run(async () => {
      const link = await this.links.redeem(input.token, 'verify');
      const user = await this.users.lockById(link.userId);
      // The address was changed since: the link proves one that is no longer theirs.
      if (user?.email !== link.email) throw linkUsed();
      if (user.verifiedAt) return;
      await this.users.update(user.id, { verifiedAt: this.clock.now() });
      await this.audit.record({
        actor: actorFor(user),
        action: 'user.verify-email',
        subjectKind: 'user',
        subjectId: user.id,
      });
    });
  }
}
