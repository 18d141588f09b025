import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import { MailQueue, type MailTemplate } from '@plainhire/platform';
import type { Posting } from './posting.entity.js';

/** Tells the people behind a posting: its maker while they may still act, else the company's owners. */
@Injectable()
export class PostingNotifier {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly mails: MailQueue,
  ) {}

  /** @param key unique to what is told; the same key twice is one mail to each. */
  async tell<P>(posting: Posting, template: MailTemplate<P>, key: string, params: P): Promise<void> {
    if (posting.imported) return;
    const members = await this.companies.membersOf(posting.companyId);
    const acting = members.filter((member) => member.role === 'owner' || member.role === 'recruiter');
    const maker = acting.filter((member) => member.userId === posting.createdBy);
    const owners = acting.filter((member) => member.role === 'owner');
    const told = maker.length > 0 ? maker : owners;
    for (const person of await this.users.findMany(told.map((member) => member.userId)))
      await this.mails.queue(template, { to: person.email, key: `${key}:${person.id}`, params });
  }
}
