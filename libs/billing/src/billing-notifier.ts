import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type { CompanyRole } from '@plainhire/kernel';
import { MailQueue, type MailTemplate } from '@plainhire/platform';

/** Those who may buy hear what became of what was bought. */
const TOLD_ROLES: readonly CompanyRole[] = ['owner', 'billing'];

/** Owes mails about orders, in the transaction of what they tell. */
@Injectable()
export class BillingNotifier {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly mails: MailQueue,
  ) {}

  /** @param key unique to what is told; the same key twice is one mail to each. */
  async tellCompany<P>(companyId: string, template: MailTemplate<P>, key: string, params: P): Promise<void> {
    const members = await this.companies.membersOf(companyId);
    const told = members.filter(({ role }) => TOLD_ROLES.includes(role)).map(({ userId }) => userId);
    for (const person of await this.users.findMany(told))
      if (!person.suspended)
        await this.mails.queue(template, { to: person.email, key: `${key}:${person.id}`, params });
  }

  async tellFinance<P>(template: MailTemplate<P>, key: string, params: P): Promise<void> {
    for (const person of await this.users.findStaff('finance'))
      await this.mails.queue(template, { to: person.email, key: `${key}:${person.id}`, params });
  }

  /** A company's name for a mail; what is gone is still called something. */
  async companyName(companyId: string): Promise<string> {
    return (await this.companies.find(companyId))?.name ?? 'The company';
  }
}
