import { Injectable } from '@nestjs/common';
import { isPublicHttpUrl, type UpdateCompanyRequest } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { companyNotFound, websiteNotPublic } from './company.errors.js';
import { requireOnCompany } from './company.policy.js';
import { CompanyRepository } from './company.repository.js';

@Injectable()
export class UpdateCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `company.not-found` (also: another's), `company.not-allowed`, `company.website-not-public` */
  async execute(actor: Actor, input: { companyId: string; patch: UpdateCompanyRequest }): Promise<void> {
    requireOnCompany(actor, 'update', input.companyId);
    const { name, website, about } = input.patch;
    if (typeof website === 'string' && !isPublicHttpUrl(website)) throw websiteNotPublic();
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(website === undefined ? {} : { website }),
      ...(about === undefined ? {} : { about }),
    };
    await this.uow.run(async () => {
      if (!(await this.companies.find(input.companyId))) throw companyNotFound();
      await this.companies.update(input.companyId, change);
      await this.outbox.publish('company.changed', { companyId: input.companyId });
      await this.audit.record({
        actor,
        action: 'company.update',
        subjectKind: 'company',
        subjectId: input.companyId,
        companyId: input.companyId,
        after: { changed: Object.keys(change) },
      });
    });
  }
}
