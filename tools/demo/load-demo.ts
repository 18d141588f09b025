import { QueueDueAlerts, SaveAlert } from '@plainhire/alerts';
import { RunApplicationClock } from '@plainhire/applications';
import { SweepBilling } from '@plainhire/billing';
import {
  AcceptInvitation,
  CreateCompany,
  InviteMember,
  MemberQueries,
  UpdateCompany,
  VerifyCompany,
} from '@plainhire/companies';
import { systemActor, type UserActor } from '@plainhire/kernel';
import { Tokens } from '@plainhire/platform';
import { CreatePosting, RunPostingClock, SubmitPosting } from '@plainhire/postings';
import { PutProfile } from '@plainhire/profiles';
import { RunPromotionClock } from '@plainhire/promotions';
import { COMPANIES, type DemoCompany } from './content/companies.js';
import { DOUBTFUL_COMPANY, DOUBTFUL_POSTINGS } from './content/doubtful.js';
import { type DemoPerson, PEOPLE } from './content/people.js';
import { ROLES } from './content/roles.js';
import { emailOf } from './demo-accounts.js';
import type { DemoWorld } from './demo-world.js';
import { type Outcome, planHiring } from './hire.js';
import { planPosting, type PlannedPosting, planPostings, type PostingQuestion } from './plan-postings.js';
import type { DemoShop } from './sell-promotions.js';
import { writeProfile } from './write-profile.js';

/** The demo's days begin this long ago. */
export const DEMO_DAYS = 56;
const MODERATOR = 'moderator@plainhire.example';
const MAIL_DOMAIN = 'mail.example';
/** The company whose owner is the demo's employer: it has the most to answer. */
const SHOWN_COMPANY = 'Halden & Pike';
/** Its postings stand in the queue with a word about that. */
const UNVERIFIED = 'Table Nine';
const SHOWN_CANDIDATE = 'Ines Okafor';

const OUTCOMES: readonly Outcome[] = [
  'in_review', 'interview', 'declined', 'unopened', 'viewed', 'offer', 'withdrawn', 'hired', 'interview', 'declined',
]; // prettier-ignore
/** What the demo's candidate has behind her, and what still runs. */
const SHOWN_BEHIND: readonly Outcome[] = ['declined', 'unopened', 'withdrawn'];
const SHOWN_RUNNING: readonly Outcome[] = ['interview', 'viewed', 'offer', 'unopened'];
const RUNNING_DAYS = 16;

/** Fills an empty database with eight weeks of a marketplace, through the product's own use cases. */
export async function loadDemo(world: DemoWorld, shop: DemoShop): Promise<void> {
  const { timeline } = world;
  const joined = DEMO_DAYS - 1;
  timeline.plan(joined, () => addStaff(world));
  PEOPLE.forEach((person, turn) => {
    // A few profiles a day, so that recommendations and counts have a history.
    timeline.plan(joined - 0.5 - (turn % 6), () => addCandidate(world, person, turn));
  });

  const companyIds = new Map<string, string>();
  for (const company of COMPANIES)
    timeline.plan(joined - 0.2, async () => {
      const companyId = await addCompany(world, company, company.name !== UNVERIFIED);
      companyIds.set(company.name, companyId);
      if (company.recruiter !== undefined) await addRecruiter(world, company, companyId, company.recruiter);
    });
  timeline.plan(20, () => addDoubtfulCompany(world));
  timeline.plan(30, () => saveAlerts(world));
  shop.open(joined);

  let hirings = 0;
  const turns = new Turns();
  for (const planned of planPostings(COMPANIES)) {
    const employer = () => hiringActor(world, planned.company, planned.turn);
    timeline.plan(planned.daysAgo + 0.01, () => {
      planPosting(
        world,
        planned,
        {
          companyId: companyIds.get(planned.company.name) ?? '',
          employer,
          moderator: () => world.actor(MODERATOR),
        },
        (postingId, liveDaysAgo) => {
          hirings = planHirings(world, planned, postingId, hirings, turns);
          shop.listed({
            postingId,
            liveDaysAgo,
            company: planned.company,
            companyId: companyIds.get(planned.company.name) ?? '',
            buyer: () => world.actor(ownerEmail(planned.company)),
          });
        },
      );
      return Promise.resolve();
    });
  }
  for (let day = DEMO_DAYS - 2; day > 0; day -= 1) timeline.plan(day, () => runClocks(world));
  timeline.plan(0.002, () => runClocks(world));
  await timeline.run(() => world.settle());
}

async function runClocks(world: DemoWorld): Promise<void> {
  await world.get(RunPostingClock).execute();
  await world.get(RunApplicationClock).execute();
  await world.get(RunPromotionClock).execute();
  await world.get(QueueDueAlerts).execute();
  await world.get(SweepBilling).execute();
}

async function addStaff(world: DemoWorld): Promise<void> {
  await world.join('Mika Torvald', MODERATOR, 'employer', ['moderator']);
  await world.join('Fenna Rook', 'finance@plainhire.example', 'employer', ['finance']);
  await world.join('Ada Merrin', 'administrator@plainhire.example', 'employer', ['administrator']);
}

async function addCandidate(world: DemoWorld, person: DemoPerson, turn: number): Promise<void> {
  const role = ROLES.find(({ key }) => key === person.role);
  if (!role) throw new Error(`${person.name} works as ${person.role}, which is no role.`);
  const actor = await world.join(person.name, candidateEmail(person), 'candidate');
  await world
    .get(PutProfile)
    .execute(actor, { profile: writeProfile(person, role, turn, world.clock.now()), expectedVersion: null });
}

async function addCompany(
  world: DemoWorld,
  company: Pick<DemoCompany, 'name' | 'website' | 'owner' | 'about'>,
  verified: boolean,
): Promise<string> {
  const email = ownerEmail(company);
  const owner = await world.join(company.owner, email, 'employer');
  const companyId = await world
    .get(CreateCompany)
    .execute(owner, { name: company.name, website: company.website });
  const member = world.give(email, { companyId, role: 'owner' });
  await world
    .get(UpdateCompany)
    .execute(member, { companyId, patch: { about: company.about }, hasPublicPostings: false });
  if (verified) await world.get(VerifyCompany).execute(systemActor('demo'), { companyId, verified: true });
  return companyId;
}

/** Invited by the owner, and in with the invitation's link, as anybody is. */
async function addRecruiter(
  world: DemoWorld,
  company: DemoCompany,
  companyId: string,
  name: string,
): Promise<void> {
  const owner = world.actor(ownerEmail(company));
  const email = emailOf(name, new URL(company.website).hostname);
  const recruiter = await world.join(name, email, 'employer');
  await world.get(InviteMember).execute(owner, { companyId, email, role: 'recruiter' });
  const { invitations } = await world.get(MemberQueries).list(owner, companyId);
  for (const { id } of invitations)
    await world.get(AcceptInvitation).execute(recruiter, { token: world.get(Tokens).of(id) });
  world.give(email, { companyId, role: 'recruiter' });
}

/** What the demo's candidate has mailed to her: her own line of work, and whatever is remote. */
async function saveAlerts(world: DemoWorld): Promise<void> {
  const candidate = world.actor(emailOf(SHOWN_CANDIDATE, MAIL_DOMAIN));
  const save = world.get(SaveAlert);
  await save.execute(candidate, { search: { q: 'developer' }, frequency: 'daily' });
  await save.execute(candidate, {
    name: 'Anything remote',
    search: { workplace: ['remote'], payMin: 40_000, currency: 'EUR' },
    frequency: 'weekly',
  });
}

/** Owner and recruiter take turns. */
function hiringActor(world: DemoWorld, company: DemoCompany, turn: number): UserActor {
  const { recruiter, website } = company;
  const email =
    recruiter !== undefined && turn % 2 === 1
      ? emailOf(recruiter, new URL(website).hostname)
      : ownerEmail(company);
  return world.actor(email);
}

/** Its postings wait in the moderators' queue, with something to find in each. */
async function addDoubtfulCompany(world: DemoWorld): Promise<void> {
  const companyId = await addCompany(world, DOUBTFUL_COMPANY, false);
  DOUBTFUL_POSTINGS.forEach(({ title, paragraphs }, index) => {
    world.timeline.plan(1.6 - index * 0.27, async () => {
      const owner = world.actor(ownerEmail(DOUBTFUL_COMPANY));
      const { id: postingId } = await world.get(CreatePosting).execute(owner, {
        companyId,
        content: {
          title,
          description: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
          employmentType: 'part_time',
          level: 'junior',
          workplace: 'on_site',
          locations: [{ city: 'Manchester', region: 'England', country: 'GB' }],
          pay: { min: 9_500_000, max: 14_000_000, currency: 'GBP', unit: 'year' },
        },
      });
      await world.get(SubmitPosting).execute(owner, { postingId });
    });
  });
}

/** @returns how many applications are planned now, so that outcomes take turns over all postings. */
function planHirings(
  world: DemoWorld,
  planned: PlannedPosting,
  postingId: string,
  before: number,
  turns: Turns,
): number {
  const { company, role, content } = planned;
  const candidates = PEOPLE.filter(
    (person) => person.role === role.key || (isShown(planned) && kin(person.role)),
  );
  const room = isShown(planned) ? candidates.length : 3;
  const live = planned.daysAgo - 0.6;
  const questions = (content.questions ?? []) as readonly PostingQuestion[];
  let count = before;
  // Nobody has found it yet.
  if (live < 0.7) return before;
  candidates.slice(0, room).forEach((person, index) => {
    const shown = person.name === SHOWN_CANDIDATE;
    const daysAgo = Math.max(0.1, live - 0.1 - ((index * 1.63) % Math.max(0.5, live - 0.5)));
    const outcome = shown
      ? turns.next(daysAgo > RUNNING_DAYS ? SHOWN_BEHIND : SHOWN_RUNNING)
      : OUTCOMES[count % OUTCOMES.length];
    if (outcome === undefined) return;
    count += 1;
    planHiring(world, {
      postingId,
      questions,
      candidate: () => world.actor(candidateEmail(person)),
      employer: () => hiringActor(world, company, count),
      outcome,
      daysAgo,
      turn: count,
    });
  });
  return count;
}

/** Hands out each item of a list once. */
class Turns {
  private readonly given = new Map<readonly Outcome[], number>();

  next(items: readonly Outcome[]): Outcome | undefined {
    const at = this.given.get(items) ?? 0;
    this.given.set(items, at + 1);
    return items[at];
  }
}

function isShown({ company, role }: PlannedPosting): boolean {
  return company.name === SHOWN_COMPANY && role.key === 'back-end';
}

/** Roles near enough to back-end work to apply for it. */
function kin(role: string): boolean {
  return ['front-end', 'platform', 'data-engineer', 'test-engineer'].includes(role);
}

function ownerEmail(company: Pick<DemoCompany, 'owner' | 'website'>): string {
  return emailOf(company.owner, new URL(company.website).hostname);
}

function candidateEmail(person: DemoPerson): string {
  return emailOf(person.name, MAIL_DOMAIN);
}
