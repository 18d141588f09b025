import type { Decision, Level, PostingPatch, ReasonCode } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { ChangePosting, ClaimCase, DecideCase, ModerationDesk, StepIn } from '@plainhire/moderation';
import {
  ClosePosting,
  CreatePosting,
  ExtendPosting,
  FillPosting,
  PausePosting,
  SubmitPosting,
  WithdrawPosting,
} from '@plainhire/postings';
import type { DemoCompany } from './content/companies.js';
import { ROLES, type RoleBlueprint } from './content/roles.js';
import type { DemoWorld } from './demo-world.js';
import { writePosting } from './write-posting.js';

export interface PostingQuestion {
  readonly id: string;
  readonly type: 'short_text' | 'long_text' | 'number' | 'url';
}

/**
 * What a posting is at the end of the demo's days. withdrawn: taken back from review · edited: live,
 * with better pay waiting for review · halted: paused by a moderator · extended: lives longer.
 */
export type Fate =
  | 'draft'
  | 'withdrawn'
  | 'in_review'
  | 'changes_requested'
  | 'rejected'
  | 'live'
  | 'edited'
  | 'extended'
  | 'paused'
  | 'halted'
  | 'expired'
  | 'filled'
  | 'closed';

export interface PlannedPosting {
  readonly company: DemoCompany;
  readonly role: RoleBlueprint;
  readonly level: Level;
  readonly fate: Fate;
  /** When it is written, in days before the end. */
  readonly daysAgo: number;
  readonly turn: number;
  readonly content: PostingPatch;
}

/** Hours from writing to a moderator's word. */
const REVIEW_DAYS = 0.4;
/** Every so many postings end in one of these ways; the others stay live. */
const FATES: readonly Fate[] = [
  'live', 'live', 'live', 'filled', 'live', 'extended', 'draft', 'live', 'live', 'expired', 'live', 'edited',
  'in_review', 'live', 'live', 'paused', 'live', 'withdrawn', 'closed', 'live', 'live', 'changes_requested', 'live',
  'in_review', 'rejected', 'halted',
]; // prettier-ignore
/** Two postings that have most applicants: their first promises end about now. */
const SHOWN_DAYS_AGO = 13.2;
/** Seen through to the end of their days, or close to it. */
const ENDED: readonly Fate[] = ['filled', 'expired', 'closed'];
/** Asked for by their fate, these have been up for a while. */
const OLDER: readonly Fate[] = ['paused', 'halted', 'edited', 'extended'];

/** Two levels of each role a company hires for, over the last seven weeks. */
export function planPostings(companies: readonly DemoCompany[]): PlannedPosting[] {
  const wanted = companies.flatMap((company) =>
    company.roles.flatMap((key) => {
      const role = ROLES.find((candidate) => candidate.key === key);
      if (!role) throw new Error(`${company.name} hires for ${key}, which is no role.`);
      const levels = Object.keys(role.titles) as Level[];
      const offset = company.name.length % levels.length;
      return levels
        .slice(offset, offset + 1 + (role.required.length % 2))
        .map((level) => ({ company, role, level }));
    }),
  );
  return wanted.map(({ company, role, level }, turn) => {
    const shown = company.roles[0] === role.key && turn < 2;
    const fate = shown ? 'live' : (FATES[turn % FATES.length] ?? 'live');
    const daysAgo = shown ? SHOWN_DAYS_AGO + turn * 2 : beginOf(fate, turn);
    const content = writePosting(company, role, level, turn);
    return {
      company,
      role,
      level,
      fate,
      daysAgo,
      turn,
      content: fate === 'expired' ? { ...content, expiresInDays: 30 } : content,
    };
  });
}

/** Who writes it and who decides on it, at the time. */
interface PostingPeople {
  readonly companyId: string;
  readonly employer: () => UserActor;
  readonly moderator: () => UserActor;
}

/** How many days ago it was written. Each at another time of its day; some are of this morning. */
function beginOf(fate: Fate, turn: number): number {
  const part = ((turn * 37) % 100) / 100;
  if (ENDED.includes(fate)) return 48 - (turn % 6) + part;
  if (fate === 'in_review') return 0.1 + (turn % 5) / 4 + part / 8;
  if (OLDER.includes(fate)) return 12 + (turn % 9) + part;
  return 0.6 + ((turn * 7) % 36) + part;
}

/** Plans a posting's life. @returns its id, once it has been written. */
export function planPosting(
  world: DemoWorld,
  planned: PlannedPosting,
  people: PostingPeople,
  onLive: (postingId: string, liveDaysAgo: number) => void,
): void {
  const { timeline } = world;
  const { fate, daysAgo, content } = planned;
  timeline.plan(daysAgo, async () => {
    const employer = people.employer();
    const { id: postingId } = await world
      .get(CreatePosting)
      .execute(employer, { companyId: people.companyId, content });
    if (fate === 'draft') return;
    await world.get(SubmitPosting).execute(employer, { postingId });
    if (fate === 'in_review') return;
    if (fate === 'withdrawn') {
      timeline.plan(daysAgo - REVIEW_DAYS / 2, () =>
        world.get(WithdrawPosting).execute(people.employer(), { postingId }),
      );
      return;
    }
    timeline.plan(daysAgo - REVIEW_DAYS, () => decide(world, people.moderator(), postingId, fate));
    if (fate === 'changes_requested' || fate === 'rejected') return;
    onLive(postingId, daysAgo - REVIEW_DAYS);
    planEnd(world, planned, people, postingId);
  });
}

/** What happens to a public posting beside its applications. */
function planEnd(world: DemoWorld, planned: PlannedPosting, people: PostingPeople, postingId: string): void {
  const { fate, daysAgo, content } = planned;
  const company = people.employer;
  const later = Math.max(daysAgo - 28, 0.5);
  const ends: Partial<Record<Fate, { at: number; happen: () => Promise<unknown> }>> = {
    filled: { at: later, happen: () => world.get(FillPosting).execute(company(), { postingId }) },
    closed: { at: later, happen: () => world.get(ClosePosting).execute(company(), { postingId }) },
    paused: { at: 1.5, happen: () => world.get(PausePosting).execute(company(), { postingId }) },
    extended: {
      at: 2.2,
      happen: () => world.get(ExtendPosting).execute(company(), { postingId, days: 21 }),
    },
    edited: {
      at: 0.3,
      happen: () =>
        world.get(ChangePosting).execute(company(), { postingId, patch: { pay: raised(content.pay) } }),
    },
    halted: {
      at: 0.8,
      happen: () =>
        world.get(StepIn).execute(people.moderator(), {
          postingId,
          action: 'pause',
          reasonCode: 'misleading',
          message:
            'Two applicants were told another place of work than the post names. Please tell us which is true.',
        }),
    },
  };
  const end = ends[fate];
  if (end)
    world.timeline.plan(end.at, async () => {
      await end.happen();
    });
}

/** A tenth more, at both ends. */
function raised(pay: PostingPatch['pay']): PostingPatch['pay'] {
  if (!pay) return pay;
  const more = (amount: number) => Math.round(amount * 0.011) * 100;
  return { ...pay, min: more(pay.min), max: more(pay.max) };
}

async function decide(world: DemoWorld, moderator: UserActor, postingId: string, fate: Fate): Promise<void> {
  const { items } = await world.get(ModerationDesk).queue(moderator, { limit: 100 });
  const waiting = items.find((item) => item.postingId === postingId);
  if (!waiting) throw new Error(`The posting ${postingId} has no case.`);
  await world.get(ClaimCase).execute(moderator, { caseId: waiting.id });
  await world.get(DecideCase).execute(moderator, { caseId: waiting.id, ...verdict(fate) });
}

function verdict(fate: Fate): { decision: Decision; reasonCode?: ReasonCode; message?: string } {
  if (fate === 'changes_requested')
    return {
      decision: 'request_changes',
      reasonCode: 'incomplete',
      message: 'Please say where the work is done on office days, and what the half day of work is paid.',
    };
  if (fate === 'rejected')
    return {
      decision: 'reject',
      reasonCode: 'duplicate',
      message: 'The same post is live already. Extend that one instead of posting it again.',
    };
  return { decision: 'approve' };
}
