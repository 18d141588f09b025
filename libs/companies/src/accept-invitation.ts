import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { UserActor } from '@plainhire/kernel';
import { AuditLog, MailQueue, UnitOfWork } from '@plainhire/platform';
import { alreadyMember, companyNotFound, invitationForAnother } from './company.errors.js';
import { joinedMail } from './company.mails.js';
import { CompanyRepository } from './company.repository.js';
import { InvitationRepository } from './invitation.repository.js';

@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UserDirectory,
    private readonly companies: CompanyRepository,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * A forwarded link is worth nothing: only the account of the invited address can accept.
   * @returns the company's id
   * @throws DomainError `company.invitation-not-found`, `-settled`, `-expired`, `-for-another`, `company.already-member`
   */
  execute(actor: UserActor, input: { token: string }): Promise<string> {
    return this.uow.run(async () => {
      const invitation = await this.invitations.requireOpen(input.token, true);
      if (invitation.email !== actor.email) throw invitationForAnother();
      const company = await this.companies.lock(invitation.companyId);
      if (!company) throw companyNotFound();
      if (await this.companies.findMember(company.id, actor.userId)) throw alreadyMember();
      await this.companies.addMember(company.id, actor.userId, invitation.role);
      await this.invitations.settle(company.id, invitation.id);
      const inviter = invitation.invitedBy === null ? null : await this.users.findById(invitation.invitedBy);
      if (inviter) {
        await this.mails.queue(joinedMail, {
          to: inviter.email,
          key: invitation.id,
          params: { companyName: company.name, memberName: actor.name, role: invitation.role },
        });
      }
      await this.audit.record({
        actor,
        action: 'company.join',
        subjectKind: 'user',
        subjectId: actor.userId,
        companyId: company.id,
        after: { role: invitation.role },
      });
      return company.id;
    });
  }
}
