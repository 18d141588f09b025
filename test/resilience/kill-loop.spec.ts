import { APPLICATION_TRANSITIONS } from '@plainhire/applications';
import { AuthModule, CreateAccount } from '@plainhire/auth';
import { systemActor } from '@plainhire/kernel';
import { parseConfig, PlatformModule } from '@plainhire/platform';
import { POSTING_STATES } from '@plainhire/postings';
import { redisMissing } from '@plainhire/testing';
import { Test } from '@nestjs/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Backend, Cluster, type Victim } from './support/cluster.js';
import type { MailCopy } from './support/mail-server.js';
import { StubbornClient } from './support/stubborn-client.js';

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 8);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);
const CANDIDATES = 8;
const POSTINGS = 4;
const PASSWORD = 'seven green kettles sing';
/** Mails that one killed process may have been handing over. */
const MAILS_AT_ONCE = 4;
/** From the server's yes to the row that says so, on a busy machine. */
const WRITING_MS = 2_000;
/** About how long a round takes. */
const ROUND_MS = 4_000;
const SETTLED_MS = 150_000;

const BACKENDS: readonly { backend: Backend; victims: readonly Victim[]; missing: string | null }[] = [
  { backend: 'postgresql', victims: ['worker', 'api', 'postgresql'], missing: null },
  { backend: 'redis', victims: ['worker', 'redis', 'api', 'postgresql'], missing: redisMissing },
];

if (redisMissing) console.log(redisMissing);

describe.each(BACKENDS.filter(({ missing }) => missing === null))(
  'killing processes at any moment, with queues on $backend',
  ({ backend, victims }) => {
    let cluster: Cluster;
    let employer: StubbornClient;
    let moderator: StubbornClient;
    let candidates: StubbornClient[];
    let companyId: string;
    let postingIds: string[];

    beforeAll(async () => {
      console.log(`kill loop on ${backend}: KILL_ROUNDS=${String(ROUNDS)} KILL_SEED=${String(SEED)}`);
      cluster = await Cluster.start(backend);
      await createAccounts(cluster);
      const signedIn = (email: string) => new StubbornClient(cluster.origin).signIn(email, PASSWORD);
      employer = await signedIn('employer@kill.example');
      moderator = await signedIn('moderator@kill.example');
      candidates = [];
      for (let at = 0; at < CANDIDATES; at += 1)
        candidates.push(await signedIn(`candidate${String(at)}@kill.example`));
      companyId = (await employer.post<{ id: string }>('/companies', { name: 'Kettle Works' })).body.id;
      postingIds = [];
      for (let at = 0; at < POSTINGS; at += 1) postingIds.push(await submitPosting(at));
      await approveAll(postingIds);
    });
    afterAll(() => cluster.close());

    async function submitPosting(at: number): Promise<string> {
      const { body } = await employer.post<{ id: string }>(`/companies/${companyId}/postings`, {
        ...POSTING,
        title: `Kettle maker, hall ${String(at)}`,
      });
      await employer.post(`/postings/${body.id}/submit`);
      return body.id;
    }

    async function approveAll(ids: readonly string[]): Promise<void> {
      const waiting = new Set(ids);
      while (waiting.size > 0) {
        const { body } = await moderator.get<{ items: { id: string; postingId: string }[] }>(
          '/moderation/queue',
        );
        for (const item of body.items.filter(({ postingId }) => waiting.has(postingId))) {
          await moderator.post(`/moderation/cases/${item.id}/claim`);
          const { status } = await moderator.post(`/moderation/cases/${item.id}/decision`, {
            decision: 'approve',
          });
          expect(status).toBe(200);
          waiting.delete(item.postingId);
        }
        await sleep(100);
      }
    }

    /** Each candidate applies everywhere; the company answers every second one; new postings go live. */
    async function traffic(seen: Map<string, string>): Promise<void> {
      const apply = async (candidate: StubbornClient, at: number) => {
        for (const [turn, postingId] of postingIds.entries()) {
          const { status, body } = await candidate.post<{ id: string }>(
            `/postings/${postingId}/applications`,
            {
              coverLetter: `Letter ${String(at)} ${String(turn)}`,
            },
          );
          expect(status).toBe(201);
          seen.set(`${String(at)}/${postingId}`, body.id);
          // Spread over the whole storm.
          await sleep(((ROUNDS * ROUND_MS) / POSTINGS) * Math.random());
          if ((at + turn) % 2 === 0) {
            const moved = await employer.post(`/applications/${body.id}/stage`, {
              stage: 'interview',
              message: 'Come and see us.',
            });
            expect(moved.status).toBe(200);
          }
        }
      };
      const post = async () => {
        for (let at = 0; at < 3; at += 1) {
          const id = await submitPosting(10 + at);
          await approveAll([id]);
        }
      };
      await Promise.all([...candidates.map(apply), post()]);
    }

    it('loses no application and doubles none, sends each mail, and leaves every posting legal', async () => {
      const seen = new Map<string, string>();
      let finished = false;
      const random = sequence(SEED);
      const storm = async () => {
        for (let round = 0; round < ROUNDS; round += 1) {
          const victim = victims[round % victims.length] ?? 'worker';
          // Just after a commit: its answer, its job and its mails are on their way.
          if (!finished) await cluster.nextCommit(1_000).catch(() => false);
          await sleep(random() * (victim === 'api' ? 4 : 120));
          await cluster.kill(victim);
        }
      };
      await Promise.all([traffic(seen).finally(() => (finished = true)), storm()]);
      await settled(cluster);

      const report = await count(cluster);
      console.log(
        `kill loop on ${backend}: ${JSON.stringify({ kills: cluster.kills, crashes: cluster.crashes, ...report })}`,
      );
      // Only what was killed ended.
      expect(cluster.crashes).toEqual([]);
      expect(seen.size).toBe(CANDIDATES * POSTINGS);
      expect(report).toMatchObject({
        applications: CANDIDATES * POSTINGS,
        distinctApplications: CANDIDATES * POSTINGS,
        illegalSteps: 0,
        deadJobs: 0,
        openJobs: 0,
        unsentMails: 0,
        illegalPostings: 0,
        livePostings: POSTINGS + 3,
        searchablePostings: POSTINGS + 3,
        receivedMails: CANDIDATES * POSTINGS,
      });
      const kept = await cluster.query<{ id: string }>('SELECT id FROM application');
      expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(seen.values()));
      await expectMailOnce(cluster);
    });
  },
);

/**
 * Every mail that was written went out. A repeat is the same mail, and only of one that was in flight at a
 * kill: its sender never heard our yes, or was killed, or lost its database, before it could write that down.
 */
async function expectMailOnce(cluster: Cluster): Promise<void> {
  const written = await cluster.query<{ id: string }>('SELECT id FROM mail_message');
  expect(new Set(cluster.mails.copies.keys())).toEqual(new Set(written.map(({ id }) => id)));
  const repeated = [...cluster.mails.copies.values()].filter((copies) => copies.length > 1);
  for (const copies of repeated) expect(new Set(copies.map(({ text }) => text)).size).toBe(1);
  const { worker, postgresql } = cluster.kills;
  expect(repeated.length).toBeLessThanOrEqual((worker + postgresql) * MAILS_AT_ONCE);
  const needless = repeated.flatMap((copies) =>
    copies.slice(0, -1).filter((copy) => copy.heardAt !== null && !cutShort(cluster, copy)),
  );
  expect(needless, 'copies whose yes was heard, and nothing was killed before it was written down').toEqual(
    [],
  );
}

function cutShort(cluster: Cluster, { takenAt, heardAt }: MailCopy): boolean {
  return cluster.outages.some(
    ({ victim, from, until }) =>
      (victim === 'worker' || victim === 'postgresql') &&
      from <= (heardAt ?? takenAt) + WRITING_MS &&
      until >= takenAt,
  );
}

async function settled(cluster: Cluster): Promise<void> {
  const until = Date.now() + SETTLED_MS;
  for (;;) {
    const [row] = await cluster.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM outbox WHERE settled_at IS NULL AND dead_at IS NULL',
    );
    if (row?.open === 0) return;
    if (Date.now() > until) return;
    await sleep(250);
  }
}

async function count(cluster: Cluster) {
  const steps = APPLICATION_TRANSITIONS.flatMap(({ from, to }) => from.map((state) => `${state}>${to}`));
  const [row] = await cluster.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM application) AS applications,
            (SELECT count(DISTINCT (candidate_id, posting_id))::int FROM application) AS "distinctApplications",
            (SELECT count(*)::int FROM application_event
              WHERE from_state IS NOT NULL AND from_state || '>' || state <> ALL ($1)) AS "illegalSteps",
            (SELECT count(*)::int FROM outbox WHERE dead_at IS NOT NULL) AS "deadJobs",
            (SELECT count(*)::int FROM outbox WHERE dead_at IS NULL AND settled_at IS NULL) AS "openJobs",
            (SELECT count(*)::int FROM mail_message WHERE state <> 'sent') AS "unsentMails",
            (SELECT count(*)::int FROM mail_message WHERE template = 'applications.received') AS "receivedMails",
            (SELECT count(*)::int FROM posting WHERE state <> ALL ($2)
                OR (state = 'live') <> (live_revision_id IS NOT NULL AND posted_at IS NOT NULL)) AS "illegalPostings",
            (SELECT count(*)::int FROM posting WHERE state = 'live') AS "livePostings",
            (SELECT count(*)::int FROM search_document) AS "searchablePostings"`,
    [steps, [...POSTING_STATES]],
  );
  return row ?? {};
}

async function createAccounts(cluster: Cluster): Promise<void> {
  const config = parseConfig(cluster.environment);
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ config }), AuthModule],
  }).compile();
  module.useLogger(false);
  await module.init();
  const people = [
    { email: 'employer@kill.example', intent: 'employer' as const, staffRoles: [] },
    { email: 'moderator@kill.example', intent: 'employer' as const, staffRoles: ['moderator' as const] },
    ...Array.from({ length: CANDIDATES }, (_, at) => ({
      email: `candidate${String(at)}@kill.example`,
      intent: 'candidate' as const,
      staffRoles: [],
    })),
  ];
  for (const person of people)
    await module
      .get(CreateAccount)
      .execute(systemActor('tests'), { ...person, name: 'Kay Mason', password: PASSWORD, verified: true });
  await module.close();
}

/** The same numbers for the same seed, in [0, 1). Park & Miller 1988. */
function sequence(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const POSTING = {
  description: '<p>You make kettles in hall two, and see each one boil before it leaves.</p>',
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'on_site',
  locations: [{ city: 'Utrecht', country: 'NL' }],
  pay: { min: 3_600_000, max: 4_200_000, currency: 'EUR', unit: 'year' },
};
