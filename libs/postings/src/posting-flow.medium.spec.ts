import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import type { PostingState } from '@plainhire/contracts';
import { addDays, ANONYMOUS, type UserActor } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClosePosting } from './close-posting.js';
import { CompanyPostings } from './company-postings.queries.js';
import { CreatePosting } from './create-posting.js';
import { DecidePosting } from './decide-posting.js';
import { DuplicatePosting } from './duplicate-posting.js';
import { EditPosting } from './edit-posting.js';
import { ExtendPosting } from './extend-posting.js';
import { FillPosting } from './fill-posting.js';
import { ModeratePosting } from './moderate-posting.js';
import { PausePosting } from './pause-posting.js';
import { PostingReader } from './posting.reader.js';
import { PostingsModule } from './postings.module.js';
import { ReadPosting } from './read-posting.js';
import { ResumePosting } from './resume-posting.js';
import { RunPostingClock } from './run-posting-clock.js';
import { SubmitPosting } from './submit-posting.js';
import { makeCompany, makeLive, makeSubmitted, makeUser, postingPatch } from './testing.js';
import { WithdrawPosting } from './withdraw-posting.js';

let context: MediumContext;
let owner: UserActor;
let moderator: UserActor;
let companyId: string;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule] });
  ({ owner, companyId } = await makeCompany(context));
  moderator = await makeUser(context, { staffRoles: ['moderator'] });
});
afterAll(() => context.close());

const read = (id: string, actor: UserActor = owner) => context.get(ReadPosting).execute(actor, id);
const readAsPublic = (id: string) => context.get(ReadPosting).execute(ANONYMOUS, id);
const isRisky = () => Promise.resolve(false);
const edit = (postingId: string, patch: ReturnType<typeof postingPatch>) =>
  context.get(EditPosting).execute(owner, { postingId, patch, isRisky });
const decide = (
  ids: { postingId: string; revisionId: string },
  decision: 'approve' | 'request_changes' | 'reject',
) =>
  context.get(DecidePosting).execute(moderator, {
    ...ids,
    decision,
    ...(decision === 'approve' ? {} : { reasonCode: 'misleading', message: 'Say where the office is.' }),
  });

const LIVE_JOBS = ['matching.score-posting', 'promotions.follow-posting', 'search.index-posting'];

/** Jobs left for the posting since the last look, oldest first. */
async function jobsOf(postingId: string): Promise<string[]> {
  const rows: { job: string }[] = await context.uow.manager.query(
    `DELETE FROM outbox WHERE payload->>'postingId' = $1 RETURNING job, created_at, id`,
    [postingId],
  );
  return (Array.isArray(rows[0]) ? (rows[0] as { job: string }[]) : rows).map((row) => row.job).sort();
}
async function mailsAbout(postingId: string): Promise<string[]> {
  const rows: { template: string }[] = await context.uow.manager.query(
    `SELECT template FROM mail_message WHERE params->>'postingId' = $1 ORDER BY created_at, id`,
    [postingId],
  );
  return rows.map((row) => row.template);
}
async function stateOf(postingId: string): Promise<PostingState> {
  return (await read(postingId)).state;
}

describe('a draft', () => {
  it('may begin empty, and says what is missing', async () => {
    const { id } = await context.get(CreatePosting).execute(owner, { companyId, content: {} });
    const view = await read(id);
    expect(view).toMatchObject({ state: 'draft', title: '', pay: null, postedAt: null });
    expect(view.inside?.missing.map((problem) => problem.pointer)).toContain('/pay');
    await expect(context.get(SubmitPosting).execute(owner, { postingId: id })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'posting.incomplete',
    });
    expect(await stateOf(id)).toBe('draft');
    expect(await jobsOf(id)).toEqual([]);
  });

  it('is submitted together with the job that opens its case, or not at all', async () => {
    const { id: postingId } = await context
      .get(CreatePosting)
      .execute(owner, { companyId, content: postingPatch() });
    const submit = () => context.get(SubmitPosting).execute(owner, { postingId });
    const owed = async () => {
      const rows = await context.uow.manager.query<{ job: string }[]>(
        `SELECT job FROM outbox WHERE payload->>'postingId' = $1`,
        [postingId],
      );
      return rows.map(({ job }) => job);
    };
    const lost = context.uow.run(async () => {
      await submit();
      expect(await owed()).toEqual(['moderation.open-case']);
      throw new Error('The process ends here.');
    });
    await expect(lost).rejects.toThrow('ends here');
    expect([await stateOf(postingId), await owed()]).toEqual(['draft', []]);
    await submit();
    expect([await stateOf(postingId), await owed()]).toEqual(['in_review', ['moderation.open-case']]);
  });

  it('keeps what an edit leaves out, and its slug follows its title', async () => {
    const { id } = await context.get(CreatePosting).execute(owner, { companyId, content: postingPatch() });
    await edit(id, { title: 'Tester (f/m/x)' });
    const view = await read(id);
    expect(view.title).toBe('Tester (f/m/x)');
    expect(view.slug).toMatch(/^tester-f-m-x-[0-9a-f]{8}$/);
    expect(view.pay).toEqual({ min: 5_000_000, max: 6_500_000, currency: 'EUR', unit: 'year' });
  });

  it('takes back what reading it gave', async () => {
    const { id } = await context.get(CreatePosting).execute(owner, { companyId, content: postingPatch() });
    const view = await read(id);
    expect(await edit(id, view as never)).toBe('unchanged');
  });

  it('is unknown to the public, to strangers and to members of other companies', async () => {
    const { id } = await context.get(CreatePosting).execute(owner, { companyId, content: postingPatch() });
    const other = await makeCompany(context, { name: 'Other' });
    await expect(readAsPublic(id)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(read(id, other.owner)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(
      context.get(EditPosting).execute(other.owner, { postingId: id, patch: { title: 'Mine' }, isRisky }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    await expect(
      context.get(CreatePosting).execute(other.owner, { companyId, content: {} }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('needs a verified address to be submitted', async () => {
    const fresh = await makeCompany(context, { name: 'Fresh', verified: false });
    const { id } = await context
      .get(CreatePosting)
      .execute(fresh.owner, { companyId: fresh.companyId, content: postingPatch() });
    await expect(context.get(SubmitPosting).execute(fresh.owner, { postingId: id })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'posting.address-not-verified',
    });
  });
});

describe('review', () => {
  it('freezes what was submitted; approving makes it live with its mail and its jobs', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    expect(await jobsOf(ids.postingId)).toEqual(['moderation.open-case']);
    await expect(edit(ids.postingId, { title: 'Other' })).rejects.toMatchObject({
      code: 'posting.not-editable',
    });
    await decide(ids, 'approve');
    const now = context.clock.now();
    const view = await readAsPublic((await read(ids.postingId)).slug);
    expect(view).toMatchObject({
      state: 'live',
      revisionId: ids.revisionId,
      postedAt: now.toISOString(),
      expiresAt: addDays(now, 30).toISOString(),
    });
    expect(view.inside).toBeUndefined();
    expect(await jobsOf(ids.postingId)).toEqual(LIVE_JOBS);
    expect(await mailsAbout(ids.postingId)).toEqual(['postings.submitted', 'postings.approved']);
  });

  it('sends it back with a reason; what is submitted next is a revision of its own', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    await decide(ids, 'request_changes');
    const sentBack = await read(ids.postingId);
    expect(sentBack.state).toBe('changes_requested');
    expect(sentBack.inside?.lastReview).toMatchObject({
      decision: 'request_changes',
      reasonCode: 'misleading',
      message: 'Say where the office is.',
    });
    expect(await edit(ids.postingId, { benefits: ['Office in the centre'] })).toBe('draft');
    const again = await context.get(SubmitPosting).execute(owner, { postingId: ids.postingId });
    expect(again.revisionId).not.toBe(ids.revisionId);
    const first = await context.get(PostingReader).findRevision(ids.revisionId);
    expect(first).toMatchObject({ benefits: [], revisionStatus: 'changes_requested' });
    await decide({ ...ids, revisionId: again.revisionId }, 'approve');
    expect(await stateOf(ids.postingId)).toBe('live');
  });

  it('ends with a rejection, of which only a copy leads on', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    await decide(ids, 'reject');
    expect(await stateOf(ids.postingId)).toBe('rejected');
    await expect(readAsPublic(ids.postingId)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(
      context.get(SubmitPosting).execute(owner, { postingId: ids.postingId }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'posting.illegal-transition' });
    const copy = await context.get(DuplicatePosting).execute(owner, { postingId: ids.postingId });
    expect(await read(copy.id)).toMatchObject({ state: 'draft', title: 'Back-end developer' });
  });

  it('decides each revision once, and never one that was withdrawn', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    await context.get(WithdrawPosting).execute(owner, { postingId: ids.postingId });
    await expect(decide(ids, 'approve')).rejects.toMatchObject({ code: 'posting.revision-not-pending' });
    const again = await context.get(SubmitPosting).execute(owner, { postingId: ids.postingId });
    await expect(decide(ids, 'approve')).rejects.toMatchObject({ code: 'posting.revision-not-pending' });
    await decide({ ...ids, revisionId: again.revisionId }, 'approve');
    await expect(decide({ ...ids, revisionId: again.revisionId }, 'reject')).rejects.toMatchObject({
      code: 'posting.revision-not-pending',
    });
    expect(await stateOf(ids.postingId)).toBe('live');
  });

  it('takes one of two decisions made at once', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    const outcomes = await Promise.allSettled([decide(ids, 'approve'), decide(ids, 'reject')]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [mail] = (await mailsAbout(ids.postingId)).filter((name) => name !== 'postings.submitted');
    expect(mail).toBe((await stateOf(ids.postingId)) === 'live' ? 'postings.approved' : 'postings.rejected');
  });
});

describe('an edit of a live posting', () => {
  it('is live at once when it is cosmetic', async () => {
    const ids = await makeLive(context, owner, companyId);
    await jobsOf(ids.postingId);
    expect(await edit(ids.postingId, { benefits: ['Train card'] })).toBe('live');
    const view = await readAsPublic(ids.postingId);
    expect(view.benefits).toEqual(['Train card']);
    expect(view.revisionId).not.toBe(ids.revisionId);
    expect(await jobsOf(ids.postingId)).toEqual(LIVE_JOBS);
  });

  it('keeps the old version live while a material edit is reviewed', async () => {
    const ids = await makeLive(context, owner, companyId);
    await jobsOf(ids.postingId);
    expect(await edit(ids.postingId, { title: 'Senior back-end developer' })).toBe('in_review');
    expect(await jobsOf(ids.postingId)).toEqual(['moderation.open-case']);
    expect(await readAsPublic(ids.postingId)).toMatchObject({ state: 'live', title: 'Back-end developer' });
    const inside = (await read(ids.postingId)).inside;
    expect(inside?.pending).toMatchObject({
      status: 'in_review',
      content: { title: 'Senior back-end developer' },
    });
    await decide({ ...ids, revisionId: inside?.pending?.revisionId ?? '' }, 'approve');
    const after = await read(ids.postingId);
    expect(after).toMatchObject({ state: 'live', title: 'Senior back-end developer' });
    expect(after.inside?.pending).toBeNull();
    expect(after.slug).toMatch(/^back-end-developer-/);
  });

  it('leaves the live version alone when the edit is refused', async () => {
    const ids = await makeLive(context, owner, companyId);
    await edit(ids.postingId, { title: 'Get rich' });
    const pending = (await read(ids.postingId)).inside?.pending?.revisionId ?? '';
    await decide({ ...ids, revisionId: pending }, 'reject');
    const view = await read(ids.postingId);
    expect(view).toMatchObject({ state: 'live', title: 'Back-end developer' });
    expect(view.inside).toMatchObject({ pending: null, lastReview: { decision: 'reject' } });
    expect((await mailsAbout(ids.postingId)).at(-1)).toBe('postings.rejected');
  });

  it('replaces the edit that waited, and takes its case back', async () => {
    const ids = await makeLive(context, owner, companyId);
    await edit(ids.postingId, { title: 'First try' });
    await jobsOf(ids.postingId);
    await edit(ids.postingId, { benefits: ['Lunch'] });
    expect(await jobsOf(ids.postingId)).toEqual(['moderation.close-case', 'moderation.open-case']);
    expect((await read(ids.postingId)).inside?.pending?.content).toMatchObject({
      title: 'First try',
      benefits: ['Lunch'],
    });
    expect(await edit(ids.postingId, { title: 'Back-end developer' })).toBe('live');
    const view = await read(ids.postingId);
    expect(view.inside?.pending).toBeNull();
    expect(view.benefits).toEqual(['Lunch']);
  });

  it('counts many small changes of the text against what was last approved', async () => {
    const words = Array.from({ length: 50 }, (_, i) => `word${String(i)}`);
    const text = (changed: number) =>
      `<p>${words.map((word, i) => (i < changed ? `new${String(i)}` : word)).join(' ')}</p>`;
    const ids = await makeLive(context, owner, companyId, { description: text(0) });
    expect(await edit(ids.postingId, { description: text(6) })).toBe('live');
    expect(await edit(ids.postingId, { description: text(10) })).toBe('live');
    expect(await edit(ids.postingId, { description: text(13) })).toBe('in_review');
  });

  it('can be withdrawn without touching what is live', async () => {
    const ids = await makeLive(context, owner, companyId);
    await expect(
      context.get(WithdrawPosting).execute(owner, { postingId: ids.postingId }),
    ).rejects.toMatchObject({ code: 'posting.illegal-transition' });
    await edit(ids.postingId, { title: 'Other' });
    await context.get(WithdrawPosting).execute(owner, { postingId: ids.postingId });
    expect((await read(ids.postingId)).inside?.pending).toBeNull();
    expect(await stateOf(ids.postingId)).toBe('live');
  });

  it('must leave it complete', async () => {
    const ids = await makeLive(context, owner, companyId);
    await expect(edit(ids.postingId, { pay: null })).rejects.toMatchObject({ code: 'posting.incomplete' });
  });
});

describe('pausing, ending and extending', () => {
  it('hides a paused posting and shows it again', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(PausePosting).execute(owner, { postingId });
    await expect(readAsPublic(postingId)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await context.get(PostingReader).findLive(postingId)).toBeNull();
    await context.get(ResumePosting).execute(owner, { postingId });
    expect((await readAsPublic(postingId)).state).toBe('live');
  });

  it('does not let a company lift the pause of a moderator', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(ModeratePosting).execute(moderator, { postingId, action: 'pause', reasonCode: 'scam' });
    await expect(context.get(ResumePosting).execute(owner, { postingId })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'posting.paused-by-moderator',
    });
    await context.get(ModeratePosting).execute(moderator, { postingId, action: 'resume' });
    expect(await stateOf(postingId)).toBe('live');
  });

  it('takes over the pause of a company, so that the company cannot lift it', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    await context.get(PausePosting).execute(owner, { postingId });
    await context.get(ModeratePosting).execute(moderator, { postingId, action: 'pause', reasonCode: 'scam' });
    await expect(context.get(ResumePosting).execute(owner, { postingId })).rejects.toMatchObject({
      code: 'posting.paused-by-moderator',
    });
  });

  it.each([
    ['filled', FillPosting],
    ['closed', ClosePosting],
  ] as const)('tells the public that a %s posting is gone, and what it was', async (state, UseCase) => {
    const { postingId } = await makeLive(context, owner, companyId);
    await edit(postingId, { title: 'Waits' });
    await jobsOf(postingId);
    await context.get<{ execute: FillPosting['execute'] }>(UseCase).execute(owner, { postingId });
    await expect(readAsPublic(postingId)).rejects.toMatchObject({
      kind: 'gone',
      code: 'posting.gone',
      extra: { state, title: 'Back-end developer', closedOn: '2026-11-23' },
    });
    expect(await jobsOf(postingId)).toEqual([
      'applications.close-for-posting',
      'billing.close-checkouts',
      'matching.score-posting',
      'moderation.close-case',
      // Once for leaving the public and once for the end.
      'promotions.follow-posting',
      'promotions.follow-posting',
      'search.index-posting',
    ]);
    expect((await read(postingId)).state).toBe(state);
  });

  it('adds days to the current end, never moves the first date, and has a limit', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const before = await read(postingId);
    await context.get(ExtendPosting).execute(owner, { postingId, days: 90 });
    const after = await read(postingId);
    expect(after.expiresAt).toBe(addDays(new Date(before.expiresAt ?? ''), 90).toISOString());
    expect(after.postedAt).toBe(before.postedAt);
    await expect(context.get(ExtendPosting).execute(owner, { postingId, days: 90 })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'posting.too-far-ahead',
    });
    expect((await read(postingId)).expiresAt).toBe(after.expiresAt);
  });
});

describe("a company's list", () => {
  it('pages through every state with the counts, newest first', async () => {
    const list = await makeCompany(context, { name: 'List' });
    const made: string[] = [];
    for (let i = 0; i < 5; i += 1) {
      context.clock.advance({ seconds: 1 });
      made.unshift(
        i === 0
          ? (await makeLive(context, list.owner, list.companyId)).postingId
          : (await context.get(CreatePosting).execute(list.owner, { companyId: list.companyId, content: {} }))
              .id,
      );
    }
    const pages = context.get(CompanyPostings);
    const first = await pages.page(list.owner, list.companyId, { limit: 3 });
    const second = await pages.page(list.owner, list.companyId, { limit: 3, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
    expect(first.counts).toEqual({ draft: 4, live: 1 });
    const live = await pages.page(list.owner, list.companyId, { limit: 20, state: 'live' });
    expect(live.items.map((item) => item.state)).toEqual(['live']);
    await expect(pages.page(owner, list.companyId, { limit: 3 })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('the clock', () => {
  it('reminds at 7 and 1 days and says when it has expired, each once, however often it runs', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const seen: [number, string][] = [];
    for (let day = 0; day <= 31; day += 1) {
      await context.get(RunPostingClock).execute();
      await context.get(RunPostingClock).execute();
      for (const name of (await mailsAbout(postingId)).slice(2 + seen.length)) seen.push([day, name]);
      context.clock.advance({ days: 1 });
    }
    expect(seen).toEqual([
      [23, 'postings.expiring'],
      [29, 'postings.expiring'],
      [30, 'postings.expired'],
    ]);
    expect(await stateOf(postingId)).toBe('expired');
    await expect(readAsPublic(postingId)).rejects.toMatchObject({
      kind: 'gone',
      extra: { state: 'expired' },
    });
  });

  it('reminds anew of a new end', async () => {
    const { postingId } = await makeLive(context, owner, companyId, { expiresInDays: 10 });
    context.clock.advance({ days: 4 });
    await context.get(RunPostingClock).execute();
    await context.get(ExtendPosting).execute(owner, { postingId, days: 20 });
    await context.get(RunPostingClock).execute();
    expect((await mailsAbout(postingId)).slice(2)).toEqual(['postings.expiring']);
    context.clock.advance({ days: 20 });
    await context.get(RunPostingClock).execute();
    expect((await mailsAbout(postingId)).slice(2)).toEqual(['postings.expiring', 'postings.expiring']);
  });

  it('sends the nearest reminder alone when it was down for days, and none for a short posting', async () => {
    const late = await makeLive(context, owner, companyId, { expiresInDays: 30 });
    const short = await makeLive(context, owner, companyId, { expiresInDays: 5 });
    await context.get(RunPostingClock).execute();
    expect((await mailsAbout(short.postingId)).slice(2)).toEqual([]);
    context.clock.advance({ days: 29, hours: 12 });
    await context.get(RunPostingClock).execute();
    expect((await mailsAbout(late.postingId)).slice(2)).toEqual(['postings.expiring']);
    expect((await mailsAbout(short.postingId)).slice(2)).toEqual(['postings.expired']);
  });

  it('brings an expired posting back at once, and after 30 days through a review', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const posted = (await read(postingId)).postedAt;
    context.clock.advance({ days: 31 });
    await context.get(RunPostingClock).execute();
    await context.get(ExtendPosting).execute(owner, { postingId, days: 10 });
    expect(await read(postingId)).toMatchObject({
      state: 'live',
      postedAt: posted,
      expiresAt: addDays(context.clock.now(), 10).toISOString(),
    });
    context.clock.advance({ days: 11 });
    await context.get(RunPostingClock).execute();
    context.clock.advance({ days: 31 });
    await jobsOf(postingId);
    await context.get(ExtendPosting).execute(owner, { postingId, days: 15 });
    expect(await jobsOf(postingId)).toEqual(['moderation.open-case']);
    const view = await read(postingId);
    expect(view.state).toBe('in_review');
    await expect(readAsPublic(postingId)).rejects.toMatchObject({ kind: 'gone' });
    await decide({ postingId, revisionId: view.inside?.pending?.revisionId ?? '' }, 'approve');
    expect(await readAsPublic(postingId)).toMatchObject({
      state: 'live',
      postedAt: posted,
      expiresAt: addDays(context.clock.now(), 15).toISOString(),
    });
  });

  it('lets a posting be filled after it expired', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    context.clock.advance({ days: 31 });
    await context.get(RunPostingClock).execute();
    await context.get(FillPosting).execute(owner, { postingId });
    expect(await stateOf(postingId)).toBe('filled');
  });
});
