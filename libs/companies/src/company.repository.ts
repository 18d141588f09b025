import { Injectable } from '@nestjs/common';
import { Clock, collapseSpace, type CompanyRole, isId, newId, slugify } from '@plainhire/kernel';
import { isUniqueViolation, UnitOfWork } from '@plainhire/platform';
import { CompanyMember } from './company-member.entity.js';
import { Company } from './company.entity.js';

export interface NewCompany {
  readonly name: string;
  readonly website: string | null;
  readonly source: string | null;
  readonly createdBy: string | null;
  readonly about?: string;
}

/** A name as two of them are compared: NFKC, lower case, one blank between words. */
export function normalizeCompanyName(name: string): string {
  return collapseSpace(name.normalize('NFKC').toLowerCase());
}

function byJoining(a: CompanyMember, b: CompanyMember): number {
  return (
    a.joinedAt.getTime() - b.joinedAt.getTime() ||
    a.userId.localeCompare(b.userId) ||
    a.companyId.localeCompare(b.companyId)
  );
}

@Injectable()
export class CompanyRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<Company | null> {
    return this.uow.rows(Company).findOne({ id });
  }

  findByIdOrSlug(idOrSlug: string): Promise<Company | null> {
    return this.uow.rows(Company).findOne(isId(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug });
  }

  findMany(ids: readonly string[]): Promise<Company[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.uow.rows(Company).find({ id: ids });
  }

  findImported(source: string, name: string): Promise<Company | null> {
    return this.uow.repo(Company).findOneBy({ source, normalizedName: normalizeCompanyName(name) });
  }

  /** Takes the plain slug when it is free, else one with a short part of the id. */
  async insert(company: NewCompany): Promise<Company> {
    const id = newId();
    const now = this.clock.now();
    const plain = plainSlug(company.name);
    const row = this.uow.repo(Company).create({
      id,
      slug: plain,
      name: company.name,
      normalizedName: normalizeCompanyName(company.name),
      website: company.website,
      about: company.about ?? '',
      verifiedAt: null,
      source: company.source,
      createdBy: company.createdBy,
      createdAt: now,
      updatedAt: now,
    });
    const insert = () => this.uow.repo(Company).insert(row);
    const own = `${plain.slice(0, 68)}-${id.slice(-10)}`;
    if (await this.uow.repo(Company).existsBy({ slug: plain })) row.slug = own;
    try {
      await this.uow.run(insert, 'nested');
    } catch (error) {
      // Somebody took the slug at the same instant.
      if (!isUniqueViolation(error, 'company_slug_uq')) throw error;
      row.slug = own;
      await insert();
    }
    return row;
  }

  async update(
    id: string,
    change: Partial<Pick<Company, 'name' | 'website' | 'about' | 'verifiedAt'>>,
  ): Promise<void> {
    const name = change.name === undefined ? {} : { normalizedName: normalizeCompanyName(change.name) };
    await this.uow.repo(Company).update({ id }, { ...change, ...name, updatedAt: this.clock.now() });
  }

  async addMember(companyId: string, userId: string, role: CompanyRole): Promise<void> {
    await this.uow.repo(CompanyMember).insert({ companyId, userId, role, joinedAt: this.clock.now() });
  }

  /** Those who joined first come first. */
  async membersOf(companyId: string): Promise<CompanyMember[]> {
    return (await this.uow.rows(CompanyMember).find({ companyId })).sort(byJoining);
  }

  /** Read for every request of somebody signed in. */
  async membershipsOf(userId: string): Promise<CompanyMember[]> {
    return (await this.uow.rows(CompanyMember).find({ userId })).sort(byJoining);
  }

  /** Holds the company's row until the transaction ends, so that two changes of its owners wait for each other. */
  lock(id: string): Promise<Company | null> {
    return this.uow.repo(Company).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findMember(companyId: string, userId: string): Promise<CompanyMember | null> {
    return this.uow.repo(CompanyMember).findOneBy({ companyId, userId });
  }

  async setRole(companyId: string, userId: string, role: CompanyRole): Promise<void> {
    await this.uow.repo(CompanyMember).update({ companyId, userId }, { role });
  }

  async removeMember(companyId: string, userId: string): Promise<void> {
    await this.uow.repo(CompanyMember).delete({ companyId, userId });
  }

  countOwners(companyId: string): Promise<number> {
    return this.uow.repo(CompanyMember).countBy({ companyId, role: 'owner' });
  }
}

/** A slug that is neither empty of meaning nor mistaken for an id. */
function plainSlug(name: string): string {
  const slug = slugify(name);
  return slug === 'item' || isId(slug) ? 'company' : slug;
}
