import { Injectable } from '@nestjs/common';
import { type Actor, hasStaffRole } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { CompanyChangeRepository } from './company-change.repository.js';
import { companyChangeSettled, companyNotAllowed, companyNotFound } from './company.errors.js';
import { CompanyRepository } from './company.repository.js';

/**
 * A moderator's word on another name or website. Approved, it stands from now on; "verified" was
 * said about the earlier one and is taken back with it. Joins the caller's transaction.
 */
@Injectable()
export class SettleCompanyChange {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyRepository,
    private readonly changes: CompanyChangeRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `company.not-allowed`, `company.not-found`, conflict `company.change-settled` */
  async execute(actor: Actor, input: { changeId: string; approve: boolean }): Promise<void> {
    if (!hasStaffRole(actor, 'moderator', 'administrator')) throw companyNotAllowed();
    await this.uow.run(async () => {
      const { companyId } = (await this.changes.find(input.changeId)) ?? {};
      const company = companyId === undefined ? null : await this.companies.lock(companyId);
      if (!company) throw companyNotFound();
      // Read under the company's lock: it may have been taken back in between.
      const change = await this.changes.findPending(company.id);
      if (change?.id !== input.changeId) throw companyChangeSettled();
      await this.changes.settle(change.id, input.approve ? 'approved' : 'refused');
      const { name, website } = change;
      if (input.approve) {
        await this.companies.update(company.id, { name, website, verifiedAt: null });
        await this.outbox.publish('company.changed', { companyId: company.id });
      }
      await this.audit.record({
        actor,
        action: input.approve ? 'company.approve-change' : 'company.refuse-change',
        subjectKind: 'company',
        subjectId: company.id,
        companyId: company.id,
        before: { name: company.name, website: company.website, verified: company.verifiedAt !== null },
        after: input.approve ? { name, website, verified: false } : { refused: { name, website } },
      });
    });
  }
}
