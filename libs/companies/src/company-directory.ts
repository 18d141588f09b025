import { Injectable } from '@nestjs/common';
import type { CompanyRole, Membership } from '@plainhire/kernel';
import type { Company } from './company.entity.js';
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

@Injectable()
export class CompanyDirectory {
  constructor(private readonly companies: CompanyRepository) {}

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
