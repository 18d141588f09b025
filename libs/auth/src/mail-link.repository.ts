import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { Tokens, UnitOfWork } from '@plainhire/platform';
import { IsNull } from 'typeorm';
import { linkExpired, linkInvalid, linkUsed } from './auth.errors.js';
import { type LinkPurpose, MailLink } from './mail-link.entity.js';

const HOUR_MS = 3_600_000;

/** How long a link works, in hours. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = {
  verify: 7 * 24,
  reset: 1,
  email_change: 24,
  email_undo: 7 * 24,
};

@Injectable()
export class MailLinkRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** Makes a link and gives its row's id, from which the mail makes the secret. */
  async issue(
    userId: string,
    purpose: LinkPurpose,
    email: string,
    hours = LINK_HOURS[purpose],
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    await this.uow.repo(MailLink).insert({
      id,
      userId,
      purpose,
      email,
      tokenHash: this.tokens.hash(this.tokens.of(id)),
      createdAt: now,
      expiresAt: new Date(now.getTime() + hours * HOUR_MS),
      usedAt: null,
    });
    return id;
  }

  /**
   * Uses a link up, once, whatever runs beside it. Inside a transaction.
   * @throws DomainError `auth.link-invalid`, `auth.link-used` or `auth.link-expired`
   */
  async redeem(token: string, purpose: LinkPurpose): Promise<MailLink> {
    const link = await this.uow.repo(MailLink).findOne({
      where: { tokenHash: this.tokens.hash(token), purpose },
      lock: { mode: 'pessimistic_write' },
    });
    if (!link) throw linkInvalid();
    if (link.usedAt) throw linkUsed();
    const now = this.clock.now();
    if (link.expiresAt <= now) throw linkExpired();
    await this.uow.repo(MailLink).update({ id: link.id }, { usedAt: now });
    return link;
  }

  /** Ends the user's open links for these purposes. */
  async cancel(userId: string, ...purposes: readonly LinkPurpose[]): Promise<void> {
    for (const purpose of purposes) {
      await this.uow
        .repo(MailLink)
        .update({ userId, purpose, usedAt: IsNull() }, { usedAt: this.clock.now() });
    }
  }
}
