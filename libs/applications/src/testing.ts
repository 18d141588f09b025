import { AuthModule, CreateAccount } from '@plainhire/auth';
import { CompaniesModule, CreateCompany } from '@plainhire/companies';
import type { PostingPatch, Question } from '@plainhire/contracts';
import { systemActor, type UserActor } from '@plainhire/kernel';
import { CreatePosting, DecidePosting, PostingsModule, SubmitPosting } from '@plainhire/postings';

/** Modules that the helpers below need in a test's context. */
export const PEOPLE_AND_POSTINGS = [AuthModule, CompaniesModule, PostingsModule];

interface Context {
  get<T>(token: new (...dependencies: never[]) => T): T;
}

let people = 0;

/** An account with a proven address, as the actor it acts as. */
export async function makePerson(
  context: Context,
  overrides: Partial<Pick<UserActor, 'name' | 'verified' | 'staffRoles'>> = {},
): Promise<UserActor> {
  people += 1;
  const name = overrides.name ?? `Person ${String(people)}`;
  const email = `person${String(people)}@people.example`;
  const verified = overrides.verified ?? true;
  const staffRoles = overrides.staffRoles ?? [];
  const { userId } = await context
    .get(CreateAccount)
    .execute(systemActor('test'), { email, name, intent: 'candidate', verified, staffRoles });
  return { kind: 'user', userId, sessionId: null, email, name, verified, memberships: [], staffRoles };
}

/** A company with one owner, who acts for it. */
export async function makeCompany(
  context: Context,
  name: string,
): Promise<{ companyId: string; owner: UserActor }> {
  const person = await makePerson(context, { name: `Owner of ${name}` });
  const companyId = await context.get(CreateCompany).execute(person, { name });
  return { companyId, owner: { ...person, memberships: [{ companyId, role: 'owner' }] } };
}

const CONTENT: PostingPatch = {
  title: 'Back-end developer',
  description: `<p>${'You build and run the services behind our shop, with care for the people on call. '.repeat(8)}</p>`,
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'remote',
  remoteEligibility: { countries: ['NL'] },
  pay: { min: 6_000_000, max: 8_000_000, currency: 'EUR', unit: 'year' },
  skills: { required: [{ name: 'TypeScript', years: 3 }], nice: [] },
  expiresInDays: 60,
  responsePromiseDays: 14,
};

/** A posting of the company that the public sees. */
export async function makeLivePosting(
  context: Context,
  owner: UserActor,
  content: PostingPatch = {},
): Promise<string> {
  const companyId = owner.memberships[0]?.companyId;
  if (!companyId) throw new Error('Only a member of a company has postings.');
  const { id: postingId } = await context
    .get(CreatePosting)
    .execute(owner, { companyId, content: { ...CONTENT, ...content } });
  const { revisionId } = await context.get(SubmitPosting).execute(owner, { postingId });
  const moderator = await makePerson(context, { staffRoles: ['moderator'] });
  await context.get(DecidePosting).execute(moderator, { postingId, revisionId, decision: 'approve' });
  return postingId;
}

/** One question of each kind that a required answer can be missing from. */
export const TWO_QUESTIONS: Question[] = [
  { id: 'q1', type: 'short_text', label: 'Where do you live?', required: true },
  { id: 'q2', type: 'file', label: 'A piece of your work', required: false },
];
