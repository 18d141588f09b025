import type { Decision, Level, PostingPatch, ReasonCode } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { ClaimCase, DecideCase, ModerationDesk } from '@plainhire/moderation';
import { ClosePosting, CreatePosting, FillPosting, PausePosting, SubmitPosting } from '@plainhire/postings';
import type { DemoCompany } from './content/companies.js';
import { ROLES, type RoleBlueprint } from './content/roles.js';
import type { DemoWorld } from './demo-world.js';
import { writePosting } from './write-posting.js';

export interface PostingQuestion {
  readonly id: string;
  readonly type: 'short_text' | 'long_text' | 'number' | 'url';
}

/** What a posting is at the end of the demo's days. */
export type Fate =
  | 'draft'
  | 'in_review'
  | 'changes_requested'
  | 'rejected'
  | 'live'
  | 'paused'
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
  'live', 'live', 'live', 'filled', 'live', 'live', 'draft', 'live', 'live', 'expired', 'live', 'live', 'in_review',
  'live', 'live', 'paused', 'live', 'live', 'closed', 'live', 'live', 'changes_requested', 'live', 'live', 'rejected',
]; // prettier-ignore
const ENDED: readonly Fate[] = ['filled', 'expired', 'closed'];

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
    const daysAgo = ENDED.includes(fate)
      ? 48 - (turn % 6)
      : fate === 'in_review'
        ? 0.5 + (turn % 5) / 4
        : 3 + ((turn * 7) % 33) + 0.3;
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

/** Plans a posting's life. @returns its id, once it has been written. */
export function planPosting(
  world: DemoWorld,
  planned: PlannedPosting,
  people: { companyId: string; employer: () => UserActor; moderator: () => UserActor },
  onLive: (postingId: string) => void,
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
    timeline.plan(daysAgo - REVIEW_DAYS, () => decide(world, people.moderator(), postingId, fate));
    if (fate === 'changes_requested' || fate === 'rejected') return;
    onLive(postingId);
    const later = Math.max(daysAgo - 28, 0.5);
    if (fate === 'paused')
      timeline.plan(1.5, () => world.get(PausePosting).execute(people.employer(), { postingId }));
    if (fate === 'filled')
      timeline.plan(later, () => world.get(FillPosting).execute(people.employer(), { postingId }));
    if (fate === 'closed')
      timeline.plan(later, () => world.get(ClosePosting).execute(people.employer(), { postingId }));
  });
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
