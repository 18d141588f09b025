import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import type { UserActor } from '@plainhire/kernel';
import { PostingsModule, ReadPosting, SubmitPosting, WithdrawPosting } from '@plainhire/postings';
import { makeCompany, makeLive, makeSubmitted, makeUser } from '@plainhire/postings/testing';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChangePosting } from './change-posting.js';
import { ClaimCase } from './claim-case.js';
import { CloseCase } from './close-case.js';
import { DecideCase } from './decide-case.js';
import { ModerationModule } from './moderation.module.js';
import { ModerationDesk } from './moderation.queries.js';
import { OpenCase } from './open-case.js';
import { ReleaseCase } from './release-case.js';
import { StepIn } from './step-in.js';

let context: MediumContext;
let owner: UserActor;
let companyId: string;
let anna: UserActor;
let bram: UserActor;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule, ModerationModule] });
  ({ owner, companyId } = await makeCompany(context));
  anna = await makeUser(context, { staffRoles: ['moderator'], name: 'Anna' });
  bram = await makeUser(context, { staffRoles: ['moderator'], name: 'Bram' });
});
afterAll(() => context.close());

const desk = () => context.get(ModerationDesk);
async function postingCase(actor: UserActor, caseId: string) {
  const view = await desk().case(actor, caseId);
  if (view.kind !== 'posting') throw new Error('This case is about a company.');
  return view;
}
const claim = (actor: UserActor, caseId: string) => context.get(ClaimCase).execute(actor, { caseId });
const approve = (actor: UserActor, caseId: string) =>
  context.get(DecideCase).execute(actor, { caseId, decision: 'approve' });
const stateOf = async (postingId: string) => (await context.get(ReadPosting).execute(owner, postingId)).state;

async function opened(over: Parameters<typeof makeSubmitted>[3] = {}) {
  const ids = await makeSubmitted(context, owner, companyId, over);
  const caseId = await context.get(OpenCase).execute(ids);
  if (caseId === null) throw new Error('no case was opened');
  return { ...ids, caseId };
}

describe('opening a case', () => {
  it('happens once for a revision, however often the job comes', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    const results = await Promise.all([1, 2, 3].map(() => context.get(OpenCase).execute(ids)));
    expect(results.filter((id) => id !== null)).toHaveLength(1);
  });

  it('does not happen for a revision that was withdrawn before the job came', async () => {
    const ids = await makeSubmitted(context, owner, companyId);
    await context.get(WithdrawPosting).execute(owner, ids);
    expect(await context.get(OpenCase).execute(ids)).toBeNull();
  });

  it('finds the same text at another company', async () => {
    const words = Array.from({ length: 80 }, (_, i) => `unusual${String(i)}`).join(' ');
    const first = await makeCompany(context, { name: 'First' });
    const second = await makeCompany(context, { name: 'Second' });
    const made = { description: `<p>${words}</p>` };
    const a = await makeSubmitted(context, first.owner, first.companyId, made);
    const b = await makeSubmitted(context, second.owner, second.companyId, made);
    await context.get(OpenCase).execute(a);
    const caseId = await context.get(OpenCase).execute(b);
    const view = await postingCase(anna, caseId ?? '');
    expect(view.similar).toEqual([
      { postingId: a.postingId, title: 'Back-end developer', company: 'First', likeness: 1 },
    ]);
    expect(view.risk.map((flag) => flag.rule)).toContain('duplicate-text');
  });
});

describe('the queue', () => {
  it('is closed to everybody but moderators', async () => {
    await expect(desk().queue(owner, { limit: 5 })).rejects.toMatchObject({ kind: 'forbidden' });
    const finance = await makeUser(context, { staffRoles: ['finance'] });
    await expect(desk().queue(finance, { limit: 5 })).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('puts the risky ahead of the old, and pages without a gap', async () => {
    const calm = await opened({ title: 'Calm job' });
    context.clock.advance({ minutes: 30 });
    const risky = await opened({
      title: 'Risky job',
      description: '<p>Pay a registration fee of 50 dollars and write to us on Telegram only.</p>',
    });
    const all: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await desk().queue(anna, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      all.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
      if (cursor === undefined) expect(page.open).toBe(all.length);
    } while (cursor !== undefined);
    expect(new Set(all).size).toBe(all.length);
    expect(all.indexOf(risky.caseId)).toBeGreaterThanOrEqual(0);
    expect(all.indexOf(risky.caseId)).toBeLessThan(all.indexOf(calm.caseId));
  });

  it('shows evidence that stands in the text it names, the age and who holds it', async () => {
    const { caseId } = await opened({ description: '<p>Pay a registration fee of 50 dollars first.</p>' });
    await claim(anna, caseId);
    context.clock.advance({ minutes: 2 });
    const view = await postingCase(bram, caseId);
    expect(view).toMatchObject({ age: 120, claimedBy: { id: anna.userId, name: 'Anna' } });
    const evidence = view.risk.flatMap((flag) => flag.evidence).filter((one) => one.field === 'description');
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end, text } of evidence)
      expect(view.content.descriptionText.slice(start, end)).toBe(text);
  });
});

describe('claims', () => {
  it('hold a case against others for 15 minutes, and go to one of two who ask at once', async () => {
    const { caseId } = await opened();
    const both = await Promise.allSettled([claim(anna, caseId), claim(bram, caseId)]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [winner, loser] = both[0].status === 'fulfilled' ? [anna, bram] : [bram, anna];
    await expect(claim(loser, caseId)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'moderation.claimed',
    });
    await expect(approve(loser, caseId)).rejects.toMatchObject({ code: 'moderation.claimed' });
    await claim(winner, caseId);
    context.clock.advance({ minutes: 15 });
    await claim(loser, caseId);
    await expect(approve(winner, caseId)).rejects.toMatchObject({ code: 'moderation.claimed' });
  });

  it('can be given back by who holds them', async () => {
    const { caseId } = await opened();
    await claim(anna, caseId);
    await expect(context.get(ReleaseCase).execute(bram, { caseId })).rejects.toMatchObject({
      code: 'moderation.claimed',
    });
    await context.get(ReleaseCase).execute(anna, { caseId });
    await claim(bram, caseId);
  });

  it('are refused to members of the company', async () => {
    const { caseId } = await opened();
    const insider: UserActor = { ...anna, memberships: [{ companyId, role: 'viewer' }] };
    await expect(claim(insider, caseId)).rejects.toMatchObject({ code: 'moderation.own-company' });
    await expect(approve(insider, caseId)).rejects.toMatchObject({ code: 'moderation.own-company' });
  });
});

describe('decisions', () => {
  it('make one of two moderators who decide at once the one who did', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { caseId, postingId } = await opened();
      const both = await Promise.allSettled([
        approve(anna, caseId),
        context.get(DecideCase).execute(bram, { caseId, decision: 'reject', reasonCode: 'scam' }),
      ]);
      expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
      const refusal = both.find((one) => one.status === 'rejected');
      expect(refusal?.reason).toMatchObject({ kind: 'conflict', code: 'moderation.settled' });
      expect(await stateOf(postingId)).toBe(both[0].status === 'fulfilled' ? 'live' : 'rejected');
      const view = await postingCase(anna, caseId);
      expect(view.postingHistory.map((event) => event.action)).toEqual([
        both[0].status === 'fulfilled' ? 'approve' : 'reject',
        'opened',
      ]);
    }
  });

  it('need a reason unless they approve, and leave the case open without one', async () => {
    const { caseId, postingId } = await opened();
    await expect(context.get(DecideCase).execute(anna, { caseId, decision: 'reject' })).rejects.toMatchObject(
      { kind: 'invalid', code: 'posting.reason-required' },
    );
    expect((await desk().case(anna, caseId)).state).toBe('open');
    expect(await stateOf(postingId)).toBe('in_review');
  });

  it('are refused for a revision that was taken back, even before its case is closed', async () => {
    const { caseId, ...ids } = await opened();
    await context.get(WithdrawPosting).execute(owner, ids);
    await expect(approve(anna, caseId)).rejects.toMatchObject({ code: 'posting.revision-not-pending' });
    await context.get(CloseCase).execute(ids);
    await expect(approve(anna, caseId)).rejects.toMatchObject({ code: 'moderation.settled' });
    await context.get(SubmitPosting).execute(owner, ids);
    expect(await context.get(CloseCase).execute(ids)).toBe(0);
  });

  it('show what is public beside an edit that waits', async () => {
    const ids = await makeLive(context, owner, companyId);
    await context.get(ChangePosting).execute(owner, { ...ids, patch: { title: 'Lead developer' } });
    const pending = (await context.get(ReadPosting).execute(owner, ids.postingId)).inside?.pending;
    const caseId = await context
      .get(OpenCase)
      .execute({ postingId: ids.postingId, revisionId: pending?.revisionId ?? '' });
    const view = await postingCase(anna, caseId ?? '');
    expect(view).toMatchObject({
      change: 'edit',
      content: { title: 'Lead developer' },
      liveContent: { title: 'Back-end developer' },
    });
    await approve(anna, caseId ?? '');
    expect((await context.get(ReadPosting).execute(owner, ids.postingId)).title).toBe('Lead developer');
  });
});

describe('stepping in', () => {
  it('pauses and closes what is live, with a trace in the history', async () => {
    const { postingId } = await makeLive(context, owner, companyId);
    const act = (action: 'pause' | 'resume' | 'close', actor = anna) =>
      context
        .get(StepIn)
        .execute(actor, { postingId, action, reasonCode: 'misleading', message: 'See the pay.' });
    await expect(act('pause', owner)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await act('pause')).toMatchObject({ id: postingId, state: 'paused' });
    expect(await act('resume')).toMatchObject({ state: 'live' });
    expect(await act('close')).toMatchObject({ state: 'closed' });
    await expect(act('resume')).rejects.toMatchObject({ kind: 'conflict' });
    const view = await context.get(ReadPosting).execute(owner, postingId);
    expect(view.inside?.moderation).toEqual({ reasonCode: 'misleading', message: 'See the pay.' });
    const mails: { template: string }[] = await context.uow.manager.query(
      `SELECT template FROM mail_message WHERE params->>'postingId' = $1 AND template = 'postings.moderated'`,
      [postingId],
    );
    expect(mails).toHaveLength(3);
  });
});
