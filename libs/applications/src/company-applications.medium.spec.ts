import { SubmitApplicationRequest } from '@plainhire/contracts';
import { addDays, newId, type UserActor } from '@plainhire/kernel';
import { ProfilesModule } from '@plainhire/profiles';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApplicationsModule } from './applications.module.js';
import { CompanyApplications } from './company-applications.js';
import { MoveApplication } from './move-application.js';
import { PostingApplications } from './posting-applications.js';
import { ReadApplication } from './read-application.js';
import { ResponseStats } from './response-stats.queries.js';
import { SubmitApplication } from './submit-application.js';
import { makeCompany, makeLivePosting, makePerson, PEOPLE_AND_POSTINGS } from './testing.js';

let context: MediumContext;
let owner: UserActor;
let companyId: string;
let rival: UserActor;
let quick: string;
let slow: string;
const ids: string[] = [];

/** Five people over two postings: the slow one promises 14 days, the quick one 3. */
beforeAll(async () => {
  context = await mediumContext({ imports: [...PEOPLE_AND_POSTINGS, ProfilesModule, ApplicationsModule] });
  ({ owner, companyId } = await makeCompany(context, 'Brightwater'));
  ({ owner: rival } = await makeCompany(context, 'Blackwater'));
  slow = await makeLivePosting(context, owner);
  quick = await makeLivePosting(context, owner, { title: 'Baker', responsePromiseDays: 3 });
  for (const postingId of [slow, slow, quick, slow, quick]) {
    const candidate = await makePerson(context);
    const request = SubmitApplicationRequest.parse({});
    const { id } = await context.get(SubmitApplication).execute(candidate, { postingId, request });
    ids.push(id);
    context.clock.advance({ minutes: 1 });
  }
});
afterAll(() => context.close());

const companies = () => context.get(CompanyApplications);
const move = (applicationId: string | undefined, stage: 'in_review' | 'interview') =>
  context.get(MoveApplication).execute(owner, { applicationId: applicationId ?? '', request: { stage } });

async function allPages(
  read: (cursor?: string) => Promise<{ items: { id: string }[]; nextCursor: string | null }>,
) {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return seen;
}

describe('who waits for a company', () => {
  it('puts the promise that ends soonest first, over all postings and pages', async () => {
    const seen = await allPages((cursor) =>
      companies().waiting(owner, companyId, { limit: 2, ...(cursor === undefined ? {} : { cursor }) }),
    );
    expect(seen).toEqual([2, 4, 0, 1, 3].map((index) => ids[index]));
  });

  it('counts who waits and who waits too long', async () => {
    expect(await companies().waiting(owner, companyId, { limit: 1 })).toMatchObject({ total: 5, overdue: 0 });
    const now = context.clock.now();
    context.clock.set(addDays(now, 4));
    expect(await companies().waiting(owner, companyId, { limit: 1 })).toMatchObject({ total: 5, overdue: 2 });
    context.clock.set(now);
  });

  it('hides itself from another company', async () => {
    await expect(companies().waiting(rival, companyId, { limit: 1 })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(companies().counts(rival, companyId, [slow])).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('counts the states of the postings asked for, and of no other company', async () => {
    expect((await companies().counts(owner, companyId, [quick, newId()])).items).toEqual([
      { postingId: quick, counts: { submitted: 2 } },
    ]);
    const own = rival.memberships[0]?.companyId ?? '';
    expect((await companies().counts(rival, own, [quick])).items).toEqual([]);
  });
});

describe('the order of a list', () => {
  it.each(['newest', 'promise', 'match'] as const)(
    'has the same neighbours as the list: %s',
    async (sort) => {
      const list = await allPages((cursor) =>
        context
          .get(PostingApplications)
          .page(owner, slow, { limit: 1, sort, ...(cursor === undefined ? {} : { cursor }) }),
      );
      expect(list).toHaveLength(3);
      const view = await context.get(ReadApplication).execute(owner, { applicationId: list[1] ?? '', sort });
      expect(view.view === 'company' && view.neighbours).toEqual({ previousId: list[0], nextId: list[2] });
    },
  );

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = await context
      .get(PostingApplications)
      .page(owner, slow, { limit: 1, sort: 'match' });
    await expect(
      context
        .get(PostingApplications)
        .page(owner, slow, { limit: 1, sort: 'promise', cursor: nextCursor ?? '' }),
    ).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('puts those who were answered behind those who wait, and they wait no more', async () => {
    await move(ids[0], 'interview');
    const { items } = await context
      .get(PostingApplications)
      .page(owner, slow, { limit: 10, sort: 'promise' });
    expect(items.map(({ id }) => id)).toEqual([ids[1], ids[3], ids[0]]);
    expect((await companies().waiting(owner, companyId, { limit: 1 })).total).toBe(4);
  });
});

describe('the days of a company’s answers', () => {
  it('are told from five answers on', async () => {
    expect((await context.get(ResponseStats).forCompany(companyId)).days).toEqual([]);
    const now = context.clock.now();
    context.clock.set(addDays(now, 1));
    for (const id of ids.slice(1)) await move(id, 'interview');
    const { n, days } = await context.get(ResponseStats).forCompany(companyId);
    expect(n).toBe(5);
    expect(days).toEqual([
      { day: 1, answers: 1 },
      { day: 2, answers: 4 },
    ]);
  });
});
