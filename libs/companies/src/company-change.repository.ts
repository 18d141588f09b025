import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { CompanyChange, type CompanyChangeState } from './company-change.entity.js';
import type { CompanyIdentity } from './company.identity.js';

@Injectable()
export class CompanyChangeRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  find(id: string): Promise<CompanyChange | null> {
    return this.uow.repo(CompanyChange).findOneBy({ id });
  }

  /** The one that waits. Whoever changes it holds the company's row. */
  findPending(companyId: string): Promise<CompanyChange | null> {
    return this.uow.repo(CompanyChange).findOneBy({ companyId, state: 'pending' });
  }

  async propose(
    companyId: string,
    { name, website }: CompanyIdentity,
    proposedBy: string | null,
  ): Promise<CompanyChange> {
    const row = this.uow.repo(CompanyChange).create({
      id: newId(),
      companyId,
      name,
      website,
      state: 'pending',
      proposedBy,
      proposedAt: this.clock.now(),
      settledAt: null,
    });
    await this.uow.repo(CompanyChange).insert(row);
    return row;
  }

  async settle(id: string, state: Exclude<CompanyChangeState, 'pending'>): Promise<void> {
    await this.uow.repo(CompanyChange).update({ id }, { state, settledAt: this.clock.now() });
  }
}
