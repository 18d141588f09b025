import { Injectable } from '@nestjs/common';
import { isUniqueViolation, UnitOfWork } from '@plainhire/platform';
import { CompanyRepository } from './company.repository.js';

/** The company an imported posting belongs to: unverified, without members, one per source and name. */
@Injectable()
export class EnsureImportedCompany {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly companies: CompanyRepository,
  ) {}

  /** @returns the company's id */
  async execute(input: { source: string; name: string }): Promise<string> {
    const known = await this.companies.findImported(input.source, input.name);
    if (known) return known.id;
    try {
      return await this.uow.run(
        async () => (await this.companies.insert({ ...input, website: null, createdBy: null })).id,
        'nested',
      );
    } catch (error) {
      // Another import was quicker with the same name.
      if (!isUniqueViolation(error)) throw error;
      const other = await this.companies.findImported(input.source, input.name);
      if (!other) throw error;
      return other.id;
    }
  }
}
