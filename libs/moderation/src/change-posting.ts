import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import type { PostingPatch } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { EditPosting, type EditOutcome, type PublicEdit } from '@plainhire/postings';
import { addedRisk } from './added-risk.js';
import { advertOf } from './advert.js';

/** Edits a posting; words that the risk rules would stop at are not public before a moderator read them. */
@Injectable()
export class ChangePosting {
  constructor(
    private readonly editPosting: EditPosting,
    private readonly companies: CompanyDirectory,
  ) {}

  /** @throws DomainError what `EditPosting` throws. */
  execute(actor: Actor, input: { postingId: string; patch: PostingPatch }): Promise<EditOutcome> {
    return this.editPosting.execute(actor, { ...input, isRisky: (edit) => this.isRisky(edit) });
  }

  private async isRisky({ companyId, approved, next }: PublicEdit): Promise<boolean> {
    const company = await this.companies.find(companyId);
    return addedRisk(advertOf(approved, company), advertOf(next, company)).length > 0;
  }
}
