import { Injectable } from '@nestjs/common';
import { addDays, Clock, type CompanyRole, newId } from '@plainhire/kernel';
import { Tokens, UnitOfWork } from '@plainhire/platform';
import { IsNull, MoreThan } from 'typeorm';
import { invitationExpired, invitationNotFound, invitationSettled } from './company.errors.js';
import { CompanyInvitation } from './company-invitation.entity.js';

const WORKS_FOR_DAYS = 14;

@Injectable()
export class InvitationRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** In place of an open one for the same address. @returns the row's id, from which the mail makes the secret */
  async issue(invitation: {
    companyId: string;
    email: string;
    role: CompanyRole;
    invitedBy: string;
  }): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { companyId, email } = invitation;
    await this.uow
      .repo(CompanyInvitation)
      .update({ companyId, email, settledAt: IsNull() }, { settledAt: now });
    await this.uow.repo(CompanyInvitation).insert({
      id,
      ...invitation,
      tokenHash: this.tokens.hash(this.tokens.of(id)),
      createdAt: now,
      expiresAt: addDays(now, WORKS_FOR_DAYS),
      settledAt: null,
    });
    return id;
  }

  listOpen(companyId: string): Promise<CompanyInvitation[]> {
    return this.uow.repo(CompanyInvitation).find({
      where: { companyId, settledAt: IsNull(), expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /**
   * @param lock inside a transaction that settles it
   * @throws DomainError `company.invitation-not-found`, `-settled` or `-expired`
   */
  async requireOpen(token: string, lock = false): Promise<CompanyInvitation> {
    const invitation = await this.uow.repo(CompanyInvitation).findOne({
      where: { tokenHash: this.tokens.hash(token) },
      ...(lock ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    if (!invitation) throw invitationNotFound();
    if (invitation.settledAt) throw invitationSettled();
    if (invitation.expiresAt <= this.clock.now()) throw invitationExpired();
    return invitation;
  }

  /** @returns false when the company has no such open invitation */
  async settle(companyId: string, id: string): Promise<boolean> {
    const settled = await this.uow
      .repo(CompanyInvitation)
      .update({ id, companyId, settledAt: IsNull() }, { settledAt: this.clock.now() });
    return (settled.affected ?? 0) > 0;
  }
}
