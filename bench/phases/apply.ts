import { createHash } from 'node:crypto';
import { compare, type Comparison } from '../compare.js';
import { forgetApplied } from '../data/dataset.js';
import type { Call } from '../load.js';
import { type Server, startApi, startBare } from '../servers.js';
import type { SyntheticPerson } from '../synthetic/people.js';
import type { Bench } from './context.js';

/** At most so many a day from one person: the product's own limit. */
const TARGETS = 40;
const COVER_LETTER =
  'I have done this work for six years and would like to do it with you. ' +
  'Your team writes its decisions down, which is how I like to work. '.repeat(6);

const BODY = JSON.stringify({ coverLetter: COVER_LETTER, answers: [], fileIds: [] });

interface Target extends Readonly<Record<string, string>> {
  readonly postingId: string;
  readonly revisionId: string;
  readonly companyId: string;
}

/** Applications: each of many people at each of some postings, never the same pair twice in a phase. */
export async function compareApply(bench: Bench): Promise<Comparison[]> {
  const { client, product, data, databaseUrl, folder, seconds, rounds, say } = bench;
  const { applicants } = data.people;
  const targets = await findTargets(bench);
  const [recorder] = applicants;
  const [target] = targets;
  if (!recorder || !target) throw new Error('There is nobody to apply, or nothing to apply to.');

  await forgetApplied(client, data);
  const { statements } = await product.record({
    path: `/api/v1/postings/${target.postingId}/applications`,
    method: 'POST',
    token: recorder.token,
    body: JSON.parse(BODY) as unknown,
  });
  const pairs = targets.length * applicants.length;
  const turn = (call: (index: number) => Call) => () => {
    let at = 0;
    return () => (at < pairs ? call(at++) : null);
  };
  const servers: Server[] = [];
  try {
    const api = await startApi(databaseUrl, folder);
    servers.push(api);
    const known = Object.entries({ ...target, ...slotsOf(recorder) }).map(
      ([slot, value]) => [value, slot] as const,
    );
    const bare = await startBare(
      {
        databaseUrl,
        poolSize: 20,
        reads: [],
        apply: { statements, known, targets, people: applicants.map(slotsOf) },
      },
      folder,
    );
    servers.push(bare);
    return await compare({
      name: 'apply',
      product: {
        server: api,
        calls: turn((index) => applyCall(targets, applicants, index)),
      },
      bare: {
        server: bare,
        calls: turn((index) => ({ path: `/apply/${String(index)}`, method: 'POST', body: BODY })),
      },
      seconds,
      rounds,
      say,
      before: () => forgetApplied(client, data),
    });
  } finally {
    for (const server of servers) await server.stop();
    await forgetApplied(client, data);
  }
}

/** Applications of different people, for a profile; each can be sent once. */
export async function applyCalls(bench: Bench, count: number): Promise<Call[]> {
  const targets = await findTargets(bench);
  const { applicants } = bench.data.people;
  return Array.from({ length: Math.min(count, targets.length * applicants.length) }, (_, index) =>
    applyCall(targets, applicants, index),
  );
}

function applyCall(targets: readonly Target[], people: readonly SyntheticPerson[], index: number): Call {
  return {
    path: `/api/v1/postings/${targets[Math.floor(index / people.length)]?.postingId ?? ''}/applications`,
    method: 'POST',
    headers: { authorization: `Bearer ${people[index % people.length]?.token ?? ''}` },
    body: BODY,
  };
}

/** Live postings that nobody has applied to, in the order of their ids. */
async function findTargets({ client }: Bench): Promise<Target[]> {
  const { rows } = await client.query<Target>(
    `SELECT p.id AS "postingId", p.live_revision_id AS "revisionId", p.company_id AS "companyId"
       FROM posting p WHERE p.state = 'live' AND NOT EXISTS (SELECT 1 FROM application WHERE posting_id = p.id)
      ORDER BY p.id DESC LIMIT $1`,
    [TARGETS],
  );
  return rows;
}

/** What stands for a person in the statements of a request. */
function slotsOf(person: SyntheticPerson) {
  return {
    userId: person.id,
    email: person.email,
    tokenHash: createHash('sha256').update(person.token).digest('hex'),
  };
}
