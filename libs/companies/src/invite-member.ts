import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { InviteMemberRequest } from '@plainhire/contracts';
import { type Actor, normalizeEmail } from '@plainhire/kernel';
import { AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { alreadyMember, companyNotFound, unverifiedInviter } from './company.errors.js';
import { invitationMail } from './company.mails.js';
import { requireOnCompany } from './company.policy.js';
import { CompanyRepository } from './company.repository.js';
import { InvitationRepository } from './invitation.repository.js';

const PER_COMPANY = { name: 'companies.invite.company', limit: 30, windowSeconds: 86_400 };
const PER_ADDRESS = { name: 'companies.invite.address', limit: 6, windowSeconds: 86_400 };

/** An owner asks an address to join by mail. Says the same whether the address has an account or not. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly users: UserDirectory,
    private readonly companies: CompanyRepository,
    private readonly invitations: InvitationRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @throws DomainError `company.not-found`, `company.not-allowed`, `company.unverified-inviter`,
   *   `company.already-member`; too_many per company and per address
   */
  async execute(actor: Actor, input: InviteMemberRequest & { companyId: string }): Promise<void> {
    requireOnCompany(actor, 'manage_members', input.companyId);
    if (actor.kind !== 'user' || !actor.verified) throw unverifiedInviter();
    const email = normalizeEmail(input.email);
    await this.limits.hit(PER_COMPANY, input.companyId);
    await this.limits.hit(PER_ADDRESS, email);
    await this.uow.run(async () => {
      const company = await this.companies.lock(input.companyId);
      if (!company) throw companyNotFound();
      const user = await this.users.findByEmail(email);
      if (user && (await this.companies.findMember(company.id, user.id))) throw alreadyMember();
      const invitationId = await this.invitations.issue({
        companyId: company.id,
        email,
        role: input.role,
        invitedBy: actor.userId,
      });
      await this.mails.queue(invitationMail, {
        to: email,
        key: invitationId,
        params: { invitationId, companyName: company.name, role: input.role },
      });
      await this.audit.record({
        actor,
        action: 'company.invite',
        subjectKind: 'company_invitation',
        subjectId: invitationId,
        companyId: company.id,
        after: { role: input.role },
      });
    });
  }
}
