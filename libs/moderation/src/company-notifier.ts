import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type { Decision, ReasonCode } from '@plainhire/contracts';
import { MailQueue } from '@plainhire/platform';
import type { ModerationCase } from './moderation-case.entity.js';
import { companyChangeDecidedMail } from './moderation.mails.js';

/** Tells the owners of a company what was decided about it. */
@Injectable()
export class CompanyNotifier {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly mails: MailQueue,
  ) {}

  async tellOwners(
    { id, companyId, companyChangeId }: ModerationCase,
    decided: { decision: Decision; reasonCode: ReasonCode | null; message: string | null },
  ): Promise<void> {
    const asked = companyChangeId === null ? null : await this.companies.findChange(companyChangeId);
    if (!asked) return;
    const owners = (await this.companies.membersOf(companyId)).filter((member) => member.role === 'owner');
    for (const owner of await this.users.findMany(owners.map((member) => member.userId)))
      await this.mails.queue(companyChangeDecidedMail, {
        to: owner.email,
        key: `${id}:${owner.id}`,
        params: { companyId, name: asked.name, website: asked.website, ...decided },
      });
  }
}
