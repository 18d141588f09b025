import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { invitationNotFound } from './company.errors.js';
import { requireOnCompany } from './company.policy.js';
import { InvitationRepository } from './invitation.repository.js';

@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `company.not-found`, `company.not-allowed`, `company.invitation-not-found` */
  async execute(actor: Actor, input: { companyId: string; invitationId: string }): Promise<void> {
    requireOnCompany(actor, 'manage_members', input.companyId);
    await this.uow.run(async () => {
      if (!(await this.invitations.settle(input.companyId, input.invitationId))) throw invitationNotFound();
      await this.audit.record({
        actor,
        action: 'company.withdraw-invitation',
        subjectKind: 'company_invitation',
        subjectId: input.invitationId,
        companyId: input.companyId,
      });
    });
  }
}
