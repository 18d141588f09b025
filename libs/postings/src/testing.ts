import { CreateAccount, UserDirectory } from '@plainhire/auth';
import { CompanyDirectory, CreateCompany } from '@plainhire/companies';
import type { PostingPatch } from '@plainhire/contracts';
import { newId, type StaffRole, systemActor, type UserActor } from '@plainhire/kernel';
import { CreatePosting } from './create-posting.js';
import { DecidePosting } from './decide-posting.js';
import { SubmitPosting } from './submit-posting.js';

/** What the factories need of a test's context: its providers. */
export interface Providers {
  get<T>(token: new (...args: never[]) => T): T;
}

const MAKER = systemActor('tests');

/** Content that can be submitted as it is. */
export function postingPatch(over: PostingPatch = {}): PostingPatch {
  return {
    title: 'Back-end developer',
    description:
      '<p>You build and run the services behind our planning tool, together with four colleagues. ' +
      'We work in small steps, review each other and share the standby.</p><ul><li>Write TypeScript and SQL</li></ul>',
    employmentType: 'full_time',
    level: 'mid',
    workplace: 'hybrid',
    locations: [{ city: 'Rotterdam', region: '', country: 'NL' }],
    pay: { min: 5_000_000, max: 6_500_000, currency: 'EUR', unit: 'year' },
    skills: { required: [{ name: 'TypeScript', years: 3 }], nice: [{ name: 'Redis' }] },
    expiresInDays: 30,
    ...over,
  };
}

/** A person as a request would know them, with the memberships they have now. */
export async function makeUser(
  context: Providers,
  options: { verified?: boolean; staffRoles?: readonly StaffRole[]; name?: string } = {},
): Promise<UserActor> {
  const { verified = true, staffRoles = [], name = 'Person' } = options;
  const email = `person-${newId()}@example.com`;
  const { userId } = await context
    .get(CreateAccount)
    .execute(MAKER, { email, name, intent: 'employer', verified, staffRoles });
  return { kind: 'user', userId, sessionId: null, email, name, verified, memberships: [], staffRoles };
}

/** The same person as the next request would know them. */
export async function refreshUser(context: Providers, user: UserActor): Promise<UserActor> {
  const memberships = await context.get(CompanyDirectory).membershipsOf(user.userId);
  const known = await context.get(UserDirectory).findById(user.userId);
  return { ...user, memberships, verified: known?.verified ?? user.verified };
}

/** A company with its owner. */
export async function makeCompany(
  context: Providers,
  options: { name?: string; website?: string; verified?: boolean } = {},
): Promise<{ companyId: string; owner: UserActor }> {
  const maker = await makeUser(context, { verified: options.verified ?? true });
  const companyId = await context
    .get(CreateCompany)
    .execute(maker, { name: options.name ?? 'Plan and Company', website: options.website ?? null });
  return { companyId, owner: await refreshUser(context, maker) };
}

/** A posting in review, with the revision that waits. */
export async function makeSubmitted(
  context: Providers,
  owner: UserActor,
  companyId: string,
  over: PostingPatch = {},
): Promise<{ postingId: string; revisionId: string }> {
  const { id } = await context.get(CreatePosting).execute(owner, { companyId, content: postingPatch(over) });
  const { revisionId } = await context.get(SubmitPosting).execute(owner, { postingId: id });
  return { postingId: id, revisionId };
}

/** A live posting, approved by a moderator made for it. */
export async function makeLive(
  context: Providers,
  owner: UserActor,
  companyId: string,
  over: PostingPatch = {},
): Promise<{ postingId: string; revisionId: string }> {
  const submitted = await makeSubmitted(context, owner, companyId, over);
  const moderator = await makeUser(context, { staffRoles: ['moderator'], name: 'Moderator' });
  await context.get(DecidePosting).execute(moderator, { ...submitted, decision: 'approve' });
  return submitted;
}
