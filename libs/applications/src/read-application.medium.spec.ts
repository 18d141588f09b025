import { type CompanyApplicationView, Profile, SubmitApplicationRequest } from '@plainhire/contracts';
import { type CompanyRole, newId, type UserActor } from '@plainhire/kernel';
import { ProfilesModule, PutProfile } from '@plainhire/profiles';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiptHash, type Submission } from './application.receipt.js';
import { ApplicationsModule } from './applications.module.js';
import { KeepFile } from './keep-file.js';
import { MoveApplication } from './move-application.js';
import { MyApplications } from './my-applications.js';
import { OpenFile } from './open-file.js';
import { PostingApplications } from './posting-applications.js';
import { PreviewApplication } from './preview-application.js';
import { ReadApplication } from './read-application.js';
import { SubmitApplication } from './submit-application.js';
import { makeCompany, makeLivePosting, makePerson, PEOPLE_AND_POSTINGS } from './testing.js';
import { WithdrawApplication } from './withdraw-application.js';

let context: MediumContext;
let owner: UserActor;
let rival: UserActor;
let candidate: UserActor;
let postingId: string;

beforeAll(async () => {
  context = await mediumContext({ imports: [...PEOPLE_AND_POSTINGS, ProfilesModule, ApplicationsModule] });
  ({ owner } = await makeCompany(context, 'Brightwater'));
  ({ owner: rival } = await makeCompany(context, 'Blackwater'));
});

afterAll(() => context.close());

beforeEach(async () => {
  candidate = await makePerson(context, { name: 'Ada Okafor' });
  postingId = await makeLivePosting(context, owner);
});

async function apply(by: UserActor = candidate, body: object = {}): Promise<string> {
  const request = SubmitApplicationRequest.parse(body);
  return (await context.get(SubmitApplication).execute(by, { postingId, request })).id;
}

function read(actor: UserActor, applicationId: string) {
  return context.get(ReadApplication).execute(actor, { applicationId });
}

async function asCompany(actor: UserActor, applicationId: string): Promise<CompanyApplicationView> {
  const view = await read(actor, applicationId);
  if (view.view !== 'company') throw new Error('This is the view of the candidate.');
  return view;
}

function move(
  applicationId: string,
  request: Parameters<MoveApplication['execute']>[1]['request'],
  by = owner,
) {
  return context.get(MoveApplication).execute(by, { applicationId, request });
}

/** As if it had been sent so; the trigger keeps a frozen copy from being changed where it stands. */
async function freezeInstead(submission: Submission): Promise<void> {
  const { applicationId } = submission;
  const { manager } = context.uow;
  await manager.query('DELETE FROM application_submission WHERE application_id = $1', [applicationId]);
  await manager.query('INSERT INTO application_submission (application_id, body) VALUES ($1, $2)', [
    applicationId,
    JSON.stringify(submission),
  ]);
  await manager.query('UPDATE application SET receipt_hash = $2 WHERE id = $1', [
    applicationId,
    receiptHash(submission),
  ]);
}

function inRole(role: CompanyRole): UserActor {
  return { ...rival, memberships: [{ companyId: owner.memberships[0]?.companyId ?? '', role }] };
}

describe('reading an application', () => {
  it('turns it from submitted to viewed once, when the company opens it, and the candidate sees that', async () => {
    const id = await apply();
    expect((await read(candidate, id)).state).toBe('submitted');
    const views = await Promise.all(Array.from({ length: 8 }, () => read(owner, id)));
    expect(views.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'viewed'));
    expect((await read(candidate, id)).timeline.map(({ state, by }) => [state, by])).toEqual([
      ['submitted', 'candidate'],
      ['viewed', 'system'],
    ]);
  });

  it('shows the company what was sent, and where it can go', async () => {
    const id = await apply(candidate, { coverLetter: 'Hello' });
    const view = await asCompany(owner, id);
    expect(view).toMatchObject({
      name: 'Ada Okafor',
      contact: { email: candidate.email },
      coverLetter: 'Hello',
      stages: ['in_review', 'interview', 'offer', 'declined'],
    });
    expect(view.match?.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(
      view.match?.score ?? -1,
    );
    expect((await read(candidate, id)).match).toEqual(view.match);
  });

  it('keeps what the candidate wishes for, and how visible they are, to the candidate', async () => {
    await context.get(PutProfile).execute(candidate, {
      profile: Profile.parse({
        headline: 'Back-end developer',
        preferences: {
          workplaces: ['remote'],
          places: ['Utrecht'],
          payFloor: { amount: 7_654_300, currency: 'EUR', unit: 'year' },
          workCountries: ['NL'],
        },
        visibility: 'anonymous',
      }),
      expectedVersion: null,
    });
    const input = { postingId, request: SubmitApplicationRequest.parse({}) };
    const preview = await context.get(PreviewApplication).execute(candidate, input);
    const id = await apply();
    const views = [preview, await asCompany(owner, id), await read(candidate, id)];
    await context.get(WithdrawApplication).execute(candidate, { applicationId: id });
    views.push(await asCompany(owner, id));
    for (const view of views) {
      expect(view.profile).toMatchObject({ headline: 'Back-end developer' });
      expect(Object.keys(view.profile)).not.toContain('preferences');
      expect(Object.keys(view.profile)).not.toContain('visibility');
      expect(JSON.stringify(view)).not.toMatch(/7654300|Utrecht|anonymous/);
    }
  });

  it('keeps them back from the company in copies that were frozen with them, whose receipts stay true', async () => {
    const id = await apply();
    const [row] = await context.uow.manager.query<{ body: Submission }[]>(
      'SELECT body FROM application_submission WHERE application_id = $1',
      [id],
    );
    if (!row) throw new Error('Nothing was frozen.');
    const profile = Profile.parse({
      preferences: { payFloor: { amount: 7_654_300, currency: 'EUR', unit: 'year' } },
    });
    const older: Submission = { ...row.body, profile };
    await freezeInstead(older);
    for (const actor of [owner, candidate]) {
      const view = await read(actor, id);
      expect(view.receiptHash).toBe(receiptHash(older));
      expect(JSON.stringify(view)).not.toContain('7654300');
    }
  });

  it('leads to the newer and the older one of the list', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      context.clock.advance({ minutes: 1 });
      ids.push(await apply(await makePerson(context)));
    }
    const [oldest, middle, newest] = ids as [string, string, string];
    expect((await asCompany(owner, middle)).neighbours).toEqual({ previousId: newest, nextId: oldest });
    expect((await asCompany(owner, newest)).neighbours).toEqual({ previousId: null, nextId: middle });
  });

  it('is a 404 for everybody it does not concern, and a 403 for roles without the right', async () => {
    const id = await apply();
    const stranger = await makePerson(context);
    const moderator = await makePerson(context, { staffRoles: ['moderator', 'administrator'] });
    for (const actor of [rival, stranger, moderator]) {
      await expect(read(actor, id)).rejects.toMatchObject({ kind: 'not_found' });
      await expect(move(id, { stage: 'offer' }, actor)).rejects.toMatchObject({ kind: 'not_found' });
      await expect(
        context.get(WithdrawApplication).execute(actor, { applicationId: id }),
      ).rejects.toMatchObject({ kind: 'not_found' });
    }
    await expect(read(owner, newId())).rejects.toMatchObject({ kind: 'not_found' });
    await expect(read(inRole('billing'), id)).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await asCompany(inRole('hiring_manager'), id)).stages).toEqual([]);
    await expect(move(id, { stage: 'offer' }, inRole('hiring_manager'))).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(
      context.get(WithdrawApplication).execute(owner, { applicationId: id }),
    ).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('answering an application', () => {
  it('shows the message to the candidate in the mail and on the timeline', async () => {
    const id = await apply();
    await move(id, { stage: 'interview', message: 'Shall we talk on Monday?' });
    expect((await read(candidate, id)).timeline.at(-1)).toMatchObject({
      state: 'interview',
      by: 'company',
      message: 'Shall we talk on Monday?',
    });
    const [mail] = await context.uow.manager.query<{ params: unknown }[]>(
      `SELECT params FROM mail_message WHERE template = 'applications.moved' AND to_address = $1`,
      [candidate.email],
    );
    expect(mail?.params).toMatchObject({ stage: 'interview', message: 'Shall we talk on Monday?' });
  });

  it('needs a reason to decline, and can be taken back for thirty days', async () => {
    const id = await apply();
    await expect(move(id, { stage: 'declined' })).rejects.toMatchObject({
      kind: 'invalid',
      errors: [{ pointer: '/reasonCode' }],
    });
    await move(id, { stage: 'declined', reasonCode: 'seniority' });
    context.clock.advance({ days: 30 });
    await expect(move(id, { stage: 'interview' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(move(id, { stage: 'in_review' })).resolves.toMatchObject({ state: 'in_review' });
    await move(id, { stage: 'declined', reasonCode: 'pay' });
    context.clock.advance({ days: 30, seconds: 1 });
    await expect(move(id, { stage: 'in_review' })).rejects.toMatchObject({
      code: 'application.reopen-too-late',
    });
  });

  it('lets one of two answers at the same time win, and tells the candidate only that one', async () => {
    const id = await apply();
    const outcomes = await Promise.allSettled([
      move(id, { stage: 'declined', reasonCode: 'skills' }),
      context.get(WithdrawApplication).execute(candidate, { applicationId: id }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const templates = await context.uow.manager.query<{ template: string }[]>(
      `SELECT template FROM mail_message WHERE to_address = $1
         AND template IN ('applications.declined', 'applications.withdrawn')`,
      [candidate.email],
    );
    expect(templates).toHaveLength(1);
  });
});

describe('withdrawing', () => {
  it('closes files and contact details to the company, and not to the candidate', async () => {
    const bytes = Buffer.from('A plain text.');
    const file = await context.get(KeepFile).execute(candidate, { name: 'cv.txt', bytes });
    const id = await apply(candidate, { fileIds: [file.id] });
    const open = context.get(OpenFile);
    const opened = await open.execute(owner, { fileId: file.id });
    opened.content.destroy();
    expect((await asCompany(owner, id)).files).toMatchObject([{ name: 'cv.txt' }]);
    await expect(open.execute(rival, { fileId: file.id })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(open.execute(inRole('viewer'), { fileId: file.id })).rejects.toMatchObject({
      kind: 'forbidden',
    });

    await context.get(WithdrawApplication).execute(candidate, { applicationId: id });
    expect(await asCompany(owner, id)).toMatchObject({
      state: 'withdrawn',
      contact: null,
      files: [],
      stages: [],
    });
    await expect(open.execute(owner, { fileId: file.id })).rejects.toMatchObject({ kind: 'not_found' });
    const own = await open.execute(candidate, { fileId: file.id, applicationId: id });
    own.content.destroy();
    expect(own.info.name).toBe('cv.txt');
    expect(await read(candidate, id)).toMatchObject({
      contact: { email: candidate.email },
      canApplyAgain: true,
    });
    await expect(open.execute(candidate, { fileId: file.id, applicationId: newId() })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('lists', () => {
  it('page through a posting without a gap or a repeat, filter by stage and count all of them', async () => {
    const ids: string[] = [];
    // At the same instant, so that the id alone has to tell them apart.
    for (let index = 0; index < 7; index += 1) ids.push(await apply(await makePerson(context)));
    await move(ids[0] ?? '', { stage: 'interview' });
    const list = context.get(PostingApplications);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list.page(owner, postingId, { limit: 3, cursor });
      seen.push(...page.items.map(({ id }) => id));
      expect(page.counts).toMatchObject({ submitted: 6, interview: 1, hired: 0 });
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([...ids].sort().reverse());
    const filtered = await list.page(owner, postingId, { limit: 20, stage: 'interview' });
    expect(filtered.items.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it('never show an address outside the application', async () => {
    await apply();
    const page = await context.get(PostingApplications).page(owner, postingId, { limit: 20 });
    expect(JSON.stringify(page)).not.toContain(candidate.email);
  });

  it('are closed to others, and refuse a page marker that is none', async () => {
    const list = context.get(PostingApplications);
    await expect(list.page(rival, postingId, { limit: 20 })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(list.page(candidate, postingId, { limit: 20 })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(list.page(inRole('viewer'), postingId, { limit: 20 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const forged = Buffer.from('["x","y"]').toString('base64url');
    await expect(list.page(owner, postingId, { limit: 20, cursor: forged })).rejects.toMatchObject({
      kind: 'malformed',
    });
  });

  it('show a candidate their own with timeline and days left', async () => {
    const id = await apply();
    context.clock.advance({ days: 3 });
    await move(id, { stage: 'in_review' });
    const page = await context.get(MyApplications).page(candidate, { limit: 20 });
    expect(page.items).toMatchObject([
      {
        id,
        posting: { title: 'Back-end developer', company: { name: 'Brightwater' } },
        state: 'in_review',
        promise: { days: 14, daysLeft: 11, state: 'running' },
        timeline: [{ state: 'submitted' }, { state: 'in_review' }],
        canWithdraw: true,
      },
    ]);
  });
});
