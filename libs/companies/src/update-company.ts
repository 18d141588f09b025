import { Injectable } from '@nestjs/common';
import { isPublicHttpUrl, type UpdateCompanyRequest } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import type { CompanyChange } from './company-change.entity.js';
import { CompanyChangeRepository } from './company-change.repository.js';
import type { Company } from './company.entity.js';
import { companyNotFound, websiteNotPublic } from './company.errors.js';
import { sameIdentity, waitsForReview, wantedIdentity } from './company.identity.js';
import { requireOnCompany } from './company.policy.js';
import { CompanyRepository } from './company.repository.js';

export interface CompanyUpdate {
  readonly companyId: string;
  readonly patch: UpdateCompanyRequest;
  /** Whether candidates see, or can see again without a review, postings under its name. */
  readonly hasPublicPostings: boolean;
}

export interface UpdatedCompany {
  /** The name and website that wait from now on. */
  readonly proposed: CompanyChange | null;
  /** The change that waited before and no longer does. */
  readonly withdrawn: CompanyChange | null;
}

/**
 * Changes what a company says of itself. Another name or website may have to wait for a moderator,
 * see `waitsForReview`; what candidates see stays until then. Asking for what stands takes back what waits.
 */
@Injectable()
export class UpdateCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyRepository,
    private readonly changes: CompanyChangeRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `company.not-found` (also: another's), `company.not-allowed`, `company.website-not-public` */
  async execute(actor: Actor, input: CompanyUpdate): Promise<UpdatedCompany> {
    requireOnCompany(actor, 'update', input.companyId);
    const { website } = input.patch;
    if (typeof website === 'string' && !isPublicHttpUrl(website)) throw websiteNotPublic();
    return this.uow.run(async () => {
      const company = await this.companies.lock(input.companyId);
      if (!company) throw companyNotFound();
      if (input.patch.about !== undefined) await this.apply(actor, company, { about: input.patch.about });
      return this.identify(actor, company, input);
    });
  }

  private async identify(actor: Actor, company: Company, input: CompanyUpdate): Promise<UpdatedCompany> {
    const waiting = await this.changes.findPending(company.id);
    const wanted = wantedIdentity(waiting ?? company, input.patch);
    if (sameIdentity(wanted, waiting ?? company)) return { proposed: null, withdrawn: null };
    if (waiting) {
      await this.changes.settle(waiting.id, 'withdrawn');
      await this.record(actor, company, 'company.withdraw-change', { changeId: waiting.id });
    }
    if (sameIdentity(wanted, company)) return { proposed: null, withdrawn: waiting };
    const verified = company.verifiedAt !== null;
    if (!waitsForReview({ verified, hasPublicPostings: input.hasPublicPostings })) {
      await this.apply(actor, company, wanted);
      return { proposed: null, withdrawn: waiting };
    }
    const by = actor.kind === 'user' ? actor.userId : null;
    const proposed = await this.changes.propose(company.id, wanted, by);
    await this.record(actor, company, 'company.propose-change', { changeId: proposed.id, ...wanted });
    return { proposed, withdrawn: waiting };
  }

  private async apply(
    actor: Actor,
    company: Company,
    change: Partial<Pick<Company, 'name' | 'website' | 'about'>>,
  ): Promise<void> {
    await this.companies.update(company.id, change);
    await this.outbox.publish('company.changed', { companyId: company.id });
    const { about, ...identity } = change;
    const changed = Object.keys(change);
    await this.record(actor, company, 'company.update', { changed, ...identity });
  }

  private async record(actor: Actor, company: Company, action: string, after: object): Promise<void> {
    await this.audit.record({
      actor,
      action,
      subjectKind: 'company',
      subjectId: company.id,
      companyId: company.id,
      before: { name: company.name, website: company.website },
      after: { ...after },
    });
  }
}
