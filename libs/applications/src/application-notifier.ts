import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type { CompanyRole } from '@plainhire/kernel';
import { MailQueue, type MailTemplate } from '@plainhire/platform';

/** Those who answer applications hear about them. */
const TOLD_ROLES: readonly CompanyRole[] = ['owner', 'recruiter'];

/** Owes mails to the two sides of an application, in the transaction of what they tell. */
@Injectable()
export class ApplicationNotifier {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly mails: MailQueue,
  ) {}

  /** @param key unique to what is told; the same key twice is one mail. */
  async tellCandidate<P>(
    candidateId: string,
    template: MailTemplate<P>,
    key: string,
    params: P,
  ): Promise<void> {
    const candidate = await this.users.findById(candidateId);
    if (candidate && !candidate.suspended)
      await this.mails.queue(template, { to: candidate.email, key, params });
  }

  /** One mail to each owner and recruiter. A company without any, such as an imported one, hears nothing. */
  async tellCompany<P>(companyId: string, template: MailTemplate<P>, key: string, params: P): Promise<void> {
    const members = (await this.companies.membersOf(companyId)).filter(({ role }) =>
      TOLD_ROLES.includes(role),
    );
    if (members.length === 0) return;
    for (const person of await this.users.findMany(members.map(({ userId }) => userId))) {
      if (person.suspended) continue;
      await this.mails.queue(template, { to: person.email, key: `${key}:${person.id}`, params });
    }
  }

  /** A company's name for a mail; what is gone is still called something. */
  async companyName(companyId: string): Promise<string> {
    return (await this.companies.find(companyId))?.name ?? 'The company';
  }
}
