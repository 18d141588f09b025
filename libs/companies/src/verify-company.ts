import { Injectable } from '@nestjs/common';
import { type Actor, Clock, hasStaffRole } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { companyNotAllowed, companyNotFound } from './company.errors.js';
import { CompanyRepository } from './company.repository.js';

/** Staff say that a company is who it says it is, or take that back. */
@Injectable()
export class VerifyCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** Moderators, administrators and the product's tools. @throws DomainError `company.not-allowed`, `company.not-found` */
  async execute(actor: Actor, input: { companyId: string; verified: boolean }): Promise<void> {
    if (actor.kind !== 'system' && !hasStaffRole(actor, 'moderator', 'administrator'))
      throw companyNotAllowed();
    await this.uow.run(async () => {
      const company = await this.companies.lock(input.companyId);
      if (!company) throw companyNotFound();
      if ((company.verifiedAt !== null) === input.verified) return;
      await this.companies.update(company.id, { verifiedAt: input.verified ? this.clock.now() : null });
      await this.outbox.publish('company.changed', { companyId: company.id });
      await this.audit.record({
        actor,
        action: input.verified ? 'company.verify' : 'company.unverify',
        subjectKind: 'company',
        subjectId: company.id,
        companyId: company.id,
      });
    });
  }
}
