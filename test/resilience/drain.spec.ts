import { once } from 'node:events';
import { Agent, get, request } from 'node:http';
import { connect } from 'node:net';
import { redisMissing } from '@plainhire/testing';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from './support/cluster.js';

let people = 0;

function register(origin: string): Promise<Response> {
  people += 1;
  return fetch(`${origin}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.18.8.${String(people)}` },
    body: JSON.stringify({
      email: `person${String(people)}@drain.example`,
      password: 'seven green kettles sing',
      name: 'Kay Mason',
      intent: 'candidate',
    }),
  });
}

/** Whether somebody still takes connections there. */
function listens(origin: string): Promise<boolean> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

describe('an api that is asked to end', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start('postgresql');
  });
  afterAll(() => cluster.close());
  afterEach(() => cluster.bringBack('api'));

  it('finishes the request it holds, and takes no new one', async () => {
    const client = new pg.Client({ connectionString: cluster.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN; LOCK TABLE app_user IN ACCESS EXCLUSIVE MODE');
    const answer = register(cluster.origin);
    await expect
      .poll(
        async () =>
          (await client.query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'`)).rowCount,
        { timeout: 10_000 },
      )
      // A schedule of the worker may want the table as well.
      .toBeGreaterThan(0);
    const ending = cluster.terminate('api');
    await expect.poll(() => listens(cluster.origin), { timeout: 5_000 }).toBe(false);
    await client.query('COMMIT');
    await client.end();
    expect((await answer).status).toBe(202);
    expect((await ending).how).toBe('SIGTERM');
    const kept = await cluster.query('SELECT 1 FROM app_user WHERE email = $1', [
      `person${String(people)}@drain.example`,
    ]);
    expect(kept).toHaveLength(1);
  });

  it('does not wait for connections on which nothing is asked', async () => {
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve) => {
      get(`${cluster.origin}/health/live`, { agent }, (response) => {
        response.resume().once('end', resolve);
      });
    });
    const { how, ms } = await cluster.terminate('api');
    expect(how).toBe('SIGTERM');
    expect(ms).toBeLessThan(5_000);
    agent.destroy();
  });

  it('does not wait for ever for one that asks and never comes to the end of it', async () => {
    const slow = request(`${cluster.origin}/api/v1/auth/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': '100', expect: '100-continue' },
    });
    slow.on('error', () => undefined);
    // The api has its head, and waits for the rest.
    await once(slow, 'continue');
    slow.write('{');
    const { how, ms } = await cluster.terminate('api');
    expect(how).toBe(143);
    expect(ms).toBeLessThan(30_000);
  });
});

if (redisMissing) console.log(redisMissing);

describe.each(
  [
    { backend: 'postgresql' as const, missing: null },
    { backend: 'redis' as const, missing: redisMissing },
  ].filter(({ missing }) => missing === null),
)('a worker that is asked to end, with queues on $backend', ({ backend }) => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start(backend);
  });
  afterAll(() => cluster.close());

  const states = async () =>
    (await cluster.query<{ state: string }>('SELECT state FROM mail_message ORDER BY created_at')).map(
      ({ state }) => state,
    );
  /** How many listen for jobs that are left in the outbox. */
  const listeners = async () =>
    (await cluster.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'plainhire-relay'`)).length;
  const copies = () => [...cluster.mails.copies.values()].map((each) => each.length);

  it('finishes the job it holds, and takes no new one', async () => {
    cluster.mails.answerMs = 4_000;
    await register(cluster.origin);
    // The server has the mail whole, and has not said yes.
    await expect.poll(copies, { timeout: 10_000, interval: 20 }).toEqual([1]);
    expect(await listeners()).toBe(1);
    const ending = cluster.terminate('worker');
    await expect.poll(listeners).toBe(0);
    await register(cluster.origin);
    const { how, ms } = await ending;
    expect(how).toBe('SIGTERM');
    expect(ms).toBeGreaterThan(1_000);
    expect(await states()).toEqual(['sent', 'queued']);
    cluster.mails.answerMs = 0;
    await cluster.bringBack('worker');
    await expect.poll(states, { timeout: 20_000 }).toEqual(['sent', 'sent']);
    expect(copies()).toEqual([1, 1]);
  });

  // How a job that was cut off comes back does not depend on the queue: the outbox brings it.
  it.runIf(backend === 'postgresql')(
    'gives back a job that takes too long, and says nothing twice',
    async () => {
      cluster.mails.answerMs = 45_000;
      await register(cluster.origin);
      await expect.poll(copies, { timeout: 10_000, interval: 20 }).toEqual([1, 1, 1]);
      const { how, ms } = await cluster.terminate('worker');
      expect(how).toBe(143);
      expect(ms).toBeLessThan(30_000);
      cluster.mails.answerMs = 0;
      await cluster.bringBack('worker');
      await expect.poll(states, { timeout: 40_000 }).toEqual(['sent', 'sent', 'sent']);
      // The same mail again, with the same Message-ID: its first yes was never heard.
      expect(copies()).toEqual([1, 1, 2]);
      expect(new Set([...cluster.mails.copies.values()][2]?.map(({ text }) => text)).size).toBe(1);
    },
  );
});
