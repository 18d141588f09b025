import { Injectable } from '@nestjs/common';
import { Sessions } from '@plainhire/auth';
import type { Actor, CompanyRole } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { companyNotFound, lastOwner, memberNotFound } from './company.errors.js';
import { requireOnCompany } from './company.policy.js';
import { CompanyRepository } from './company.repository.js';

/** Gives a member another role. Ends their sessions, since what they may do changed. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyRepository,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `company.not-found`, `company.not-allowed`, `company.member-not-found`, `company.last-owner` */
  async execute(
    actor: Actor,
    input: { companyId: string; userId: string; role: CompanyRole },
  ): Promise<void> {
    requireOnCompany(actor, 'manage_members', input.companyId);
    await this.uow.run(async () => {
      if (!(await this.companies.lock(input.companyId))) throw companyNotFound();
      const member = await this.companies.findMember(input.companyId, input.userId);
      if (!member) throw memberNotFound();
      if (member.role === input.role) return;
      if (member.role === 'owner' && (await this.companies.countOwners(input.companyId)) === 1)
        throw lastOwner();
      await this.companies.setRole(input.companyId, input.userId, input.role);
      if (actor.kind !== 'user' || actor.userId !== input.userId) await this.sessions.endAllOf(input.userId);
      await this.audit.record({
        actor,
        action: 'company.change-member',
        subjectKind: 'user',
        subjectId: input.userId,
        companyId: input.companyId,
        before: { role: member.role },
        after: { role: input.role },
      });
    });
  }
}
