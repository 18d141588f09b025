import { AsyncLocalStorage } from 'node:async_hooks';
import { Profile, SubmitApplicationRequest } from '@plainhire/contracts';
import { isDomainError, newId, type UserActor } from '@plainhire/kernel';
import { FileStorage } from '@plainhire/platform';
import { ClosePosting, PausePosting } from '@plainhire/postings';
import { ProfilesModule, PutProfile } from '@plainhire/profiles';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiptHash } from './application.receipt.js';
import { ApplicationsModule } from './applications.module.js';
import { CloseForPosting } from './close-for-posting.js';
import { KeepFile } from './keep-file.js';
import { PreviewApplication } from './preview-application.js';
import { MAX_APPLICATIONS_A_DAY, SubmitApplication } from './submit-application.js';
import { makeCompany, makeLivePosting, makePerson, PEOPLE_AND_POSTINGS, TWO_QUESTIONS } from './testing.js';
import { WithdrawApplication } from './withdraw-application.js';

let context: MediumContext;
let owner: UserActor;
let candidate: UserActor;
let postingId: string;

beforeAll(async () => {
  context = await mediumContext({ imports: [...PEOPLE_AND_POSTINGS, ProfilesModule, ApplicationsModule] });
  outside = AsyncLocalStorage.snapshot();
  ({ owner } = await makeCompany(context, 'Brightwater'));
});

afterAll(() => context.close());

beforeEach(async () => {
  candidate = await makePerson(context, { name: 'Ada Okafor' });
  postingId = await makeLivePosting(context, owner);
});

function apply(by: UserActor = candidate, body: object = {}, to = postingId) {
  const request = SubmitApplicationRequest.parse(body);
  return context.get(SubmitApplication).execute(by, { postingId: to, request });
}

/** Runs `fn` as if nothing were around it: the transaction travels with the asynchronous context. */
let outside: <T>(fn: () => T) => T;

/** Each statement on a connection of its own, as other processes would see it. */
async function count(sql: string, parameters: unknown[] = []): Promise<number> {
  const rows = await context.uow.manager.query<{ n: number }[]>(
    `SELECT count(*)::int AS n ${sql}`,
    parameters,
  );
  return rows[0]?.n ?? 0;
}

function mails(template: string, to?: UserActor): Promise<number> {
  return count(
    `FROM mail_message WHERE template = $1 AND params->>'applicationId' IN
       (SELECT id::text FROM application WHERE posting_id = $2)${to ? ' AND to_address = $3' : ''}`,
    to ? [template, postingId, to.email] : [template, postingId],
  );
}

describe('sending an application', () => {
  it('keeps one row, one receipt and one mail a side', async () => {
    const sent = await apply();
    expect(sent).toMatchObject({ state: 'submitted', answerBy: '2026-12-07T09:00:00.000Z' });
    expect(sent.receiptHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await count('FROM application WHERE posting_id = $1', [postingId])).toBe(1);
    expect(await mails('applications.received', candidate)).toBe(1);
    expect(await mails('applications.arrived', owner)).toBe(1);
  });

  it('makes one application out of twenty requests at once', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => apply()));
    const sent = outcomes.filter((one) => one.status === 'fulfilled');
    const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(sent).toHaveLength(1);
    expect(refused).toHaveLength(19);
    for (const error of refused) expect(isDomainError(error, 'application.exists')).toBe(true);
    expect(await count('FROM application WHERE posting_id = $1', [postingId])).toBe(1);
    expect(await mails('applications.received')).toBe(1);
    expect(await mails('applications.arrived')).toBe(1);
    expect(
      await count(
        'FROM application_event WHERE application_id IN (SELECT id FROM application WHERE posting_id = $1)',
        [postingId],
      ),
    ).toBe(1);
  });

  it('names the date and the id of the first one to a second', async () => {
    const first = await apply();
    await expect(apply()).rejects.toMatchObject({
      kind: 'conflict',
      code: 'application.exists',
      extra: { applicationId: first.id, submittedAt: '2026-11-23T09:00:00.000Z' },
      message: 'You already applied here on 2026-11-23. You can follow it under your applications.',
    });
  });

  it('allows one more after a withdrawal, and no third', async () => {
    const withdraw = context.get(WithdrawApplication);
    await withdraw.execute(candidate, { applicationId: (await apply()).id });
    const again = await Promise.allSettled(Array.from({ length: 5 }, () => apply()));
    const second = again.filter((one) => one.status === 'fulfilled');
    expect(second).toHaveLength(1);
    await withdraw.execute(candidate, { applicationId: second[0]?.value.id ?? '' });
    await expect(apply()).rejects.toMatchObject({ kind: 'conflict', code: 'application.exists' });
    expect(await count('FROM application WHERE posting_id = $1', [postingId])).toBe(2);
  });

  it('leaves neither row nor mail when the transaction around it fails', async () => {
    await expect(
      context.uow.run(async () => {
        await apply();
        throw new Error('The power is gone.');
      }),
    ).rejects.toThrow('The power is gone.');
    expect(await count('FROM application WHERE posting_id = $1', [postingId])).toBe(0);
    expect(await count('FROM mail_message WHERE to_address = $1', [candidate.email])).toBe(0);
    await expect(apply()).resolves.toMatchObject({ state: 'submitted' });
  });

  it('stops an account that sends more than a person can in a day, until the day is over', async () => {
    // Postings enough for the cap would take long to make; copies of the row alone do.
    for (let index = 0; index < MAX_APPLICATIONS_A_DAY; index += 1) {
      const copy = newId();
      await context.uow.manager.query(
        `INSERT INTO posting SELECT (jsonb_populate_record(p, jsonb_build_object('id', $2::text, 'slug', $2::text))).*
         FROM posting p WHERE id = $1`,
        [postingId, copy],
      );
      await apply(candidate, {}, copy);
    }
    await expect(apply()).rejects.toMatchObject({
      kind: 'too_many',
      code: 'application.too-many',
      extra: { retryAfter: 86_400 },
    });
    context.clock.advance({ days: 1, seconds: 1 });
    await expect(apply()).resolves.toMatchObject({ state: 'submitted' });
  });
});

describe('what is frozen', () => {
  it('stays as it was when the profile changes, and matches its receipt', async () => {
    const put = context.get(PutProfile);
    const profile = Profile.parse({
      headline: 'Before',
      phone: '+31 10 555 01 42',
      skills: [{ name: 'Go', years: 2 }],
    });
    await put.execute(candidate, { profile, expectedVersion: null });
    const sent = await apply(candidate, { coverLetter: 'Dear \u2603' });
    await put.execute(candidate, { profile: { ...profile, headline: 'After' }, expectedVersion: null });
    const [row] = await context.uow.manager.query<{ body: never }[]>(
      'SELECT body FROM application_submission WHERE application_id = $1',
      [sent.id],
    );
    expect(row?.body).toMatchObject({
      name: 'Ada Okafor',
      contact: { email: candidate.email, phone: '+31 10 555 01 42' },
      profile: { headline: 'Before' },
      coverLetter: 'Dear \u2603',
    });
    expect(row && receiptHash(row.body)).toBe(sent.receiptHash);
  });

  it('cannot be changed even by a statement of SQL', async () => {
    const sent = await apply();
    await expect(
      context.uow.manager.query(`UPDATE application_submission SET body = '{}' WHERE application_id = $1`, [
        sent.id,
      ]),
    ).rejects.toThrow('What was sent with an application is never changed.');
  });
});

describe('who may not apply', () => {
  it('somebody whose address is not proven', async () => {
    const unproven = await makePerson(context, { verified: false });
    await expect(apply(unproven)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'application.address-unverified',
    });
  });

  it('a member of the company', async () => {
    await expect(apply(owner)).rejects.toMatchObject({ kind: 'forbidden', code: 'application.own-company' });
  });

  it('anybody, where the company takes applications elsewhere', async () => {
    const elsewhere = await makeLivePosting(context, owner, {
      apply: { mode: 'external', url: 'https://brightwater.example/jobs' },
    });
    await expect(apply(candidate, {}, elsewhere)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'application.applies-elsewhere',
    });
  });

  it('anybody, while it is paused, once it is over, or where there is none', async () => {
    await context.get(PausePosting).execute(owner, { postingId });
    await expect(apply()).rejects.toMatchObject({ kind: 'conflict', code: 'application.posting-paused' });
    await context.get(ClosePosting).execute(owner, { postingId });
    await expect(apply()).rejects.toMatchObject({ kind: 'gone', code: 'application.posting-over' });
    await expect(apply(candidate, {}, newId())).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('questions', () => {
  let asked: string;

  beforeEach(async () => {
    asked = await makeLivePosting(context, owner, { questions: TWO_QUESTIONS });
  });

  it('that are required and unanswered stop the sending, and leave nothing', async () => {
    await expect(apply(candidate, { answers: [] }, asked)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'application.invalid',
      errors: [{ pointer: '/answers', code: 'application.answer-missing' }],
      extra: { missing: ['q1'] },
    });
    expect(await count('FROM application WHERE posting_id = $1', [asked])).toBe(0);
  });

  it('take a file only from the one who uploaded it, and keep it from the sweep', async () => {
    const stranger = await makePerson(context);
    const bytes = Buffer.from('A plain text.');
    const mine = await context.get(KeepFile).execute(candidate, { name: 'cv.txt', bytes });
    const theirs = await context.get(KeepFile).execute(stranger, { name: 'cv.txt', bytes });
    const answers = [{ questionId: 'q1', value: 'Rotterdam' }];
    await expect(
      apply(
        candidate,
        { answers: [...answers, { questionId: 'q2', value: theirs.id }], fileIds: [theirs.id] },
        asked,
      ),
    ).rejects.toMatchObject({
      errors: [{ pointer: '/answers/1' }, { pointer: '/fileIds/0', code: 'application.file-unknown' }],
    });
    await apply(candidate, { answers: [...answers, { questionId: 'q2', value: mine.id }] }, asked);
    context.clock.advance({ days: 30 });
    await context.get(FileStorage).sweep(context.clock.now());
    expect(await context.get(FileStorage).find(mine.id)).toMatchObject({ name: 'cv.txt' });
    expect(await context.get(FileStorage).find(theirs.id)).toBeNull();
  });

  it('show in the preview what is missing and what is wrong, and create nothing', async () => {
    const request = SubmitApplicationRequest.parse({ answers: [{ questionId: 'q2', value: 'x' }] });
    const preview = await context.get(PreviewApplication).execute(candidate, { postingId: asked, request });
    expect(preview.missing).toEqual([{ questionId: 'q1', label: 'Where do you live?' }]);
    expect(preview.problems.map(({ pointer }) => pointer)).toEqual(['/answers/0', '/answers']);
    expect(preview).toMatchObject({
      name: 'Ada Okafor',
      contact: { email: candidate.email },
      promiseDays: 14,
    });
    expect(await count('FROM application WHERE posting_id = $1', [asked])).toBe(0);
  });
});

describe('a posting that ends', () => {
  it('closes what is open and tells each candidate once', async () => {
    await apply();
    await context.get(ClosePosting).execute(owner, { postingId });
    const close = context.get(CloseForPosting);
    expect(await close.execute(postingId)).toBe(1);
    expect(await close.execute(postingId)).toBe(0);
    expect(await mails('applications.closed', candidate)).toBe(1);
    expect(
      await count(`FROM application WHERE posting_id = $1 AND state = 'closed_no_decision'`, [postingId]),
    ).toBe(1);
  });

  it('waits for an application that is being sent, and then closes it too', async () => {
    const order: string[] = [];
    let closing: Promise<unknown> | undefined;
    await context.uow.run(async () => {
      await apply();
      // Outside of this transaction, as another process.
      closing = outside(() => context.get(ClosePosting).execute(owner, { postingId })).then(() =>
        order.push('posting closed'),
      );
      await new Promise((done) => setTimeout(done, 200));
      order.push('application sent');
    });
    await closing;
    expect(order).toEqual(['application sent', 'posting closed']);
    await expect(context.get(CloseForPosting).execute(postingId)).resolves.toBe(1);
  });

  it('refuses to close anything for a posting that is still live', async () => {
    await expect(context.get(CloseForPosting).execute(postingId)).rejects.toThrow('stay open');
    await expect(context.get(CloseForPosting).execute(newId())).rejects.toThrow('There is no posting');
  });
});
