import { Injectable } from '@nestjs/common';
import { type CreateCompanyRequest, isPublicHttpUrl } from '@plainhire/contracts';
import { type Actor, DomainError } from '@plainhire/kernel';
import { AuditLog, RateLimits, UnitOfWork } from '@plainhire/platform';
import { websiteNotPublic } from './company.errors.js';
import { CompanyRepository } from './company.repository.js';

const PER_USER = { name: 'companies.create.user', limit: 10, windowSeconds: 86_400 };

/** Registers a company; whoever does it is its first owner. */
@Injectable()
export class CreateCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly companies: CompanyRepository,
    private readonly audit: AuditLog,
  ) {}

  /** @returns the id. @throws DomainError `company.website-not-public`; too_many per account and day */
  async execute(actor: Actor, input: CreateCompanyRequest): Promise<string> {
    if (actor.kind !== 'user')
      throw new DomainError('unauthenticated', 'auth.sign-in-needed', 'Sign in to do this.');
    const website = input.website ?? null;
    if (website !== null && !isPublicHttpUrl(website)) throw websiteNotPublic();
    await this.limits.hit(PER_USER, actor.userId);
    return this.uow.run(async () => {
      const company = await this.companies.insert({
        name: input.name,
        website,
        source: null,
        createdBy: actor.userId,
      });
      await this.companies.addMember(company.id, actor.userId, 'owner');
      await this.audit.record({
        actor,
        action: 'company.create',
        subjectKind: 'company',
        subjectId: company.id,
        companyId: company.id,
      });
      return company.id;
    });
  }
}
