import { Injectable } from '@nestjs/common';
import type { CompanyRole, Membership } from '@plainhire/kernel';
import type { CompanyChange } from './company-change.entity.js';
import type { Company } from './company.entity.js';
import { CompanyChangeRepository } from './company-change.repository.js';
import { CompanyRepository } from './company.repository.js';

/** What other parts may know of a company. */
export interface DirectoryCompany {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly website: string | null;
  readonly about: string;
  readonly verified: boolean;
  readonly imported: boolean;
  readonly createdAt: Date;
}

/** Another name or website that waits for a moderator, for the company's own and for moderators. */
export interface WaitingCompanyChange {
  readonly name: string;
  readonly website: string | null;
  readonly since: Date;
}

@Injectable()
export class CompanyDirectory {
  constructor(
    private readonly companies: CompanyRepository,
    private readonly changes: CompanyChangeRepository,
  ) {}

  async find(id: string): Promise<DirectoryCompany | null> {
    const company = await this.companies.find(id);
    return company && view(company);
  }

  async findByIdOrSlug(idOrSlug: string): Promise<DirectoryCompany | null> {
    const company = await this.companies.findByIdOrSlug(idOrSlug);
    return company && view(company);
  }

  /** Unknown ids are left out. */
  async findMany(ids: readonly string[]): Promise<DirectoryCompany[]> {
    return (await this.companies.findMany(ids)).map(view);
  }

  async findWaitingChange(companyId: string): Promise<WaitingCompanyChange | null> {
    return change(await this.changes.findPending(companyId));
  }

  /** Whatever became of it. */
  async findChange(changeId: string): Promise<WaitingCompanyChange | null> {
    return change(await this.changes.find(changeId));
  }

  async membersOf(companyId: string): Promise<{ userId: string; role: CompanyRole; joinedAt: Date }[]> {
    return (await this.companies.membersOf(companyId)).map(({ userId, role, joinedAt }) => ({
      userId,
      role,
      joinedAt,
    }));
  }

  async membershipsOf(userId: string): Promise<Membership[]> {
    return (await this.companies.membershipsOf(userId)).map(({ companyId, role }) => ({ companyId, role }));
  }
}

function change(row: CompanyChange | null): WaitingCompanyChange | null {
  return row && { name: row.name, website: row.website, since: row.proposedAt };
}

function view(company: Company): DirectoryCompany {
  return {
    id: company.id,
    slug: company.slug,
    name: company.name,
    website: company.website,
    about: company.about,
    verified: company.verifiedAt !== null,
    imported: company.source !== null,
    createdAt: company.createdAt,
  };
}
