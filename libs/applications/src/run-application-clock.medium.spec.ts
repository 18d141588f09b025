import { SubmitApplicationRequest } from '@plainhire/contracts';
import { FakeClock, type UserActor } from '@plainhire/kernel';
import { ProfilesModule } from '@plainhire/profiles';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplicationsModule } from './applications.module.js';
import { MoveApplication } from './move-application.js';
import { ReadApplication } from './read-application.js';
import { ResponseStats } from './response-stats.queries.js';
import { type ClockTally, RunApplicationClock } from './run-application-clock.js';
import { SubmitApplication } from './submit-application.js';
import { makeCompany, makeLivePosting, makePerson, PEOPLE_AND_POSTINGS } from './testing.js';
import { WithdrawApplication } from './withdraw-application.js';

const START = '2026-11-23T09:00:00.000Z';
const NOTHING: ClockTally = { remind: 0, overdue: 0, close: 0 };

let context: MediumContext;

beforeAll(async () => {
  context = await mediumContext({
    imports: [...PEOPLE_AND_POSTINGS, ProfilesModule, ApplicationsModule],
    clock: new FakeClock(START),
  });
});

afterAll(() => context.close());

/** A company with a posting and as many waiting applications as asked for. */
async function waiting(name: string, applicants: number) {
  context.clock.set(START);
  const { owner, companyId } = await makeCompany(context, name);
  const postingId = await makeLivePosting(context, owner, { responsePromiseDays: 14 });
  const sent: { id: string; by: UserActor }[] = [];
  for (let index = 0; index < applicants; index += 1) {
    const by = await makePerson(context);
    const request = SubmitApplicationRequest.parse({});
    const { id } = await context.get(SubmitApplication).execute(by, { postingId, request });
    sent.push({ id, by });
  }
  return { owner, companyId, postingId, sent };
}

function tick(days: number): Promise<ClockTally> {
  context.clock.set(START);
  context.clock.advance({ days });
  return context.get(RunApplicationClock).execute();
}

async function mailsTo(person: UserActor): Promise<string[]> {
  const rows = await context.uow.manager.query<{ template: string }[]>(
    'SELECT template FROM mail_message WHERE to_address = $1 ORDER BY created_at, template',
    [person.email],
  );
  return rows.map((row) => row.template).filter((template) => template.startsWith('applications.'));
}

async function statesOf(postingId: string): Promise<string[]> {
  const rows = await context.uow.manager.query<{ state: string }[]>(
    'SELECT state FROM application WHERE posting_id = $1 ORDER BY state',
    [postingId],
  );
  return rows.map((row) => row.state);
}

describe('the clock of applications', () => {
  it('reminds, tells of the breach and closes, each once, with one mail for all that wait', async () => {
    const { owner, postingId, sent } = await waiting('Northlight', 3);
    expect(await tick(11.9)).toEqual(NOTHING);
    expect(await tick(12)).toEqual({ remind: 3, overdue: 0, close: 0 });
    expect(await tick(12.1)).toEqual(NOTHING);
    expect(await tick(14)).toEqual({ remind: 0, overdue: 3, close: 0 });
    expect(await tick(20.9)).toEqual(NOTHING);
    expect(await tick(21)).toEqual({ remind: 0, overdue: 0, close: 3 });
    expect(await tick(60)).toEqual(NOTHING);

    expect(await mailsTo(owner)).toEqual([
      ...Array.from({ length: 3 }, () => 'applications.arrived'),
      'applications.promise-soon',
      'applications.promise-broken',
    ]);
    for (const { by } of sent) {
      expect(await mailsTo(by)).toEqual(['applications.received', 'applications.closed']);
    }
    expect(await statesOf(postingId)).toEqual(Array.from({ length: 3 }, () => 'closed_no_decision'));
  });

  it('takes each step once when many clocks run at the same time', async () => {
    const { owner, sent } = await waiting('Fenwick', 6);
    for (const days of [12, 14, 21]) {
      context.clock.set(START);
      context.clock.advance({ days });
      const tallies = await Promise.all(
        Array.from({ length: 5 }, () => context.get(RunApplicationClock).execute()),
      );
      const taken = tallies.reduce((sum, { remind, overdue, close }) => sum + remind + overdue + close, 0);
      expect(taken).toBe(6);
    }
    const told = (await mailsTo(owner)).filter((template) => template !== 'applications.arrived');
    expect(told).toEqual(['applications.promise-soon', 'applications.promise-broken']);
    for (const { by } of sent) expect(await mailsTo(by)).toHaveLength(2);
  });

  it('undoes a step whose transaction failed, mails included, and takes it again later', async () => {
    const { owner } = await waiting('Harbourside', 1);
    context.clock.advance({ days: 12 });
    await expect(
      context.uow.run(async () => {
        await context.get(RunApplicationClock).execute();
        throw new Error('The power is gone.');
      }),
    ).rejects.toThrow('The power is gone.');
    expect(await mailsTo(owner)).toEqual(['applications.arrived']);
    expect(await tick(12)).toEqual({ remind: 1, overdue: 0, close: 0 });
    await tick(60);
  });

  it('skips what has lost its sense after standing still', async () => {
    const { owner, sent } = await waiting('Quarry Lane', 1);
    expect(await tick(40)).toEqual({ remind: 0, overdue: 0, close: 1 });
    expect(await mailsTo(owner)).toEqual(['applications.arrived']);
    expect(sent[0] && (await mailsTo(sent[0].by))).toEqual(['applications.received', 'applications.closed']);
  });

  it('stops for an answer and for an end, and not for a look', async () => {
    const { owner, postingId, sent } = await waiting('Millrace', 4);
    const [looked, invited, declined, taken] = sent;
    if (!looked || !invited || !declined || !taken) throw new Error('Four were sent.');
    const move = context.get(MoveApplication);
    context.clock.advance({ days: 1 });
    await context.get(ReadApplication).execute(owner, { applicationId: looked.id });
    await move.execute(owner, { applicationId: looked.id, request: { stage: 'in_review' } });
    await move.execute(owner, { applicationId: invited.id, request: { stage: 'interview' } });
    await move.execute(owner, {
      applicationId: declined.id,
      request: { stage: 'declined', reasonCode: 'skills' },
    });
    await context.get(WithdrawApplication).execute(taken.by, { applicationId: taken.id });
    expect(await tick(12)).toEqual({ remind: 1, overdue: 0, close: 0 });
    expect(await tick(30)).toEqual({ remind: 0, overdue: 0, close: 1 });
    expect(await statesOf(postingId)).toEqual(['closed_no_decision', 'declined', 'interview', 'withdrawn']);
  });
});

describe('the response figures of a company', () => {
  it('count what was answered and what should have been, and nothing that is still in time', async () => {
    const { owner, companyId, sent } = await waiting('Oakhurst', 7);
    const stats = context.get(ResponseStats);
    const move = context.get(MoveApplication);
    expect(await stats.forCompany(companyId)).toMatchObject({
      n: 0,
      answeredPercent: null,
      medianDays: null,
    });

    for (const [index, days] of [1, 2, 6].entries()) {
      context.clock.set(START);
      context.clock.advance({ days });
      const applicationId = sent[index]?.id ?? '';
      await move.execute(owner, { applicationId, request: { stage: 'interview' } });
    }
    // Taken back in time: the company could still have answered.
    const [, , , fourth] = sent;
    if (!fourth) throw new Error('Seven were sent.');
    await context.get(WithdrawApplication).execute(fourth.by, { applicationId: fourth.id });
    expect(await stats.forCompany(companyId)).toMatchObject({
      n: 3,
      answeredPercent: null,
      medianDays: null,
    });

    context.clock.set(START);
    context.clock.advance({ days: 15 });
    expect(await stats.forCompany(companyId)).toMatchObject({ n: 6, answeredPercent: 50, medianDays: 2 });
    await tick(22);
    expect(await stats.forCompany(companyId)).toMatchObject({ n: 6, answeredPercent: 50, medianDays: 2 });
    context.clock.advance({ days: 400 });
    expect(await stats.forCompany(companyId)).toMatchObject({
      n: 0,
      answeredPercent: null,
      medianDays: null,
    });
  });
});
