import { redisMissing } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cluster } from './support/cluster.js';

let registered = 0;

/** Owes one mail. */
async function register(origin: string): Promise<number> {
  registered += 1;
  const answer = await fetch(`${origin}/api/v1/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.18.9.${String(registered)}` },
    body: JSON.stringify({
      email: `person${String(registered)}@outage.example`,
      password: 'seven green kettles sing',
      name: 'Kay Mason',
      intent: 'candidate',
    }),
    signal: AbortSignal.timeout(20_000),
  });
  return answer.status;
}

const ask = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers, signal: AbortSignal.timeout(20_000) });

const statusOf = async (url: string) => (await ask(url)).status;

async function expectProblem(answer: Response, detail: RegExp): Promise<void> {
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const body = (await answer.json()) as { status: number; detail: string };
  expect(body.status).toBe(503);
  expect(body.detail).toMatch(detail);
  expect(JSON.stringify(body)).not.toMatch(/ECONNREFUSED|127\.0\.0\.1:|at \w+ \(/);
}

async function expectPage(answer: Response): Promise<void> {
  const page = await answer.text();
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page).toContain('<!DOCTYPE html>');
  expect(page).toContain('not available right now');
  expect(page).not.toMatch(/ECONNREFUSED|Unexpected Server Error|<pre/);
}

/** Whatever a browser that was signed in carries. */
const COOKIE = { cookie: 'plainhire_session=stale-and-unread' };

describe('while PostgreSQL is away', () => {
  let cluster: Cluster;
  let before: Record<string, number | null>;

  beforeAll(async () => {
    cluster = await Cluster.start('postgresql');
    before = cluster.pids;
    // Connections in the pool, so that they break.
    expect(await statusOf(`${cluster.origin}/jobs`)).toBe(200);
    await cluster.takeAway('postgresql');
  });
  afterAll(() => cluster.close());

  it('the processes live and say that they are not ready', async () => {
    for (const origin of [cluster.origin, cluster.workerOrigin]) {
      expect(await statusOf(`${origin}/health/live`)).toBe(200);
      await expectProblem(await ask(`${origin}/health/ready`), /database does not answer/i);
    }
  });

  it.each(['/api/v1/postings', '/api/v1/postings/0199a000-0000-7000-8000-000000000000'])(
    'the API answers %s with a problem that says to try again',
    async (path) => {
      await expectProblem(await ask(`${cluster.origin}${path}`), /database cannot be reached.*Try again/);
    },
  );

  it('a signed-in call is not taken for a signed-out one', async () => {
    const answer = await ask(`${cluster.origin}/api/v1/me`, { authorization: `Bearer ${'x'.repeat(43)}` });
    await expectProblem(answer, /database cannot be reached/);
  });

  it('a write says that nothing was saved', async () => {
    expect(await register(cluster.origin)).toBe(503);
  });

  it.each(['/', '/jobs', '/jobs/a-job-0199a000', '/companies/kettle-works'])(
    'the page %s says so plainly, to visitors and to people who were signed in',
    async (path) => {
      await expectPage(await ask(`${cluster.origin}${path}`));
      await expectPage(await ask(`${cluster.origin}${path}`, COOKIE));
    },
  );

  it('the sitemap is not taken for an empty one', async () => {
    expect(await statusOf(`${cluster.origin}/sitemap.xml`)).toBe(503);
  });

  it('what needs no database is served as ever', async () => {
    expect(await statusOf(`${cluster.origin}/robots.txt`)).toBe(200);
    expect(await statusOf(`${cluster.origin}/api/v1/openapi.json`)).toBe(200);
    expect(await statusOf(`${cluster.origin}/metrics`)).toBe(200);
  });

  it('comes back by itself, the same processes and all work', async () => {
    await cluster.bringBack('postgresql');
    expect(cluster.pids).toEqual(before);
    expect(await statusOf(`${cluster.origin}/jobs`)).toBe(200);
    expect(await register(cluster.origin)).toBe(202);
    await expect.poll(() => cluster.mails.copies.size, { timeout: 30_000 }).toBe(1);
  });
});

describe('while PostgreSQL is there and says nothing', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await Cluster.start('postgresql');
  });
  afterAll(() => cluster.close());

  it('says within seconds that it is not ready, and goes on when PostgreSQL does', async () => {
    const frozen = await cluster.freeze();
    try {
      expect(frozen).toBeGreaterThan(3);
      for (const origin of [cluster.origin, cluster.workerOrigin]) {
        const began = performance.now();
        await expectProblem(await ask(`${origin}/health/ready`), /database does not answer/i);
        expect(performance.now() - began).toBeLessThan(6_000);
        expect(await statusOf(`${origin}/health/live`)).toBe(200);
      }
    } finally {
      cluster.thaw();
    }
    await expect.poll(() => statusOf(`${cluster.origin}/health/ready`), { timeout: 20_000 }).toBe(200);
    expect(await register(cluster.origin)).toBe(202);
    await expect.poll(() => cluster.mails.copies.size, { timeout: 30_000 }).toBe(1);
  });
});

if (redisMissing) console.log(redisMissing);

describe.skipIf(redisMissing)('while Redis is away', () => {
  let cluster: Cluster;
  let before: Record<string, number | null>;
  beforeAll(async () => {
    cluster = await Cluster.start('redis');
    before = cluster.pids;
    await cluster.takeAway('redis');
  });
  afterAll(() => cluster.close());

  it('the API is whole: what it owes waits in PostgreSQL', async () => {
    expect(await statusOf(`${cluster.origin}/health/ready`)).toBe(200);
    expect(await statusOf(`${cluster.origin}/jobs`)).toBe(200);
    expect(await register(cluster.origin)).toBe(202);
  });

  it('the worker lives and says what it misses', async () => {
    expect(await statusOf(`${cluster.workerOrigin}/health/live`)).toBe(200);
    await expect.poll(() => statusOf(`${cluster.workerOrigin}/health/ready`), { timeout: 10_000 }).toBe(503);
    await expectProblem(await ask(`${cluster.workerOrigin}/health/ready`), /Redis does not answer/);
    expect(cluster.mails.copies.size).toBe(0);
  });

  it('goes on when it is back, empty as it is', async () => {
    await cluster.bringBack('redis');
    expect(cluster.pids).toEqual(before);
    await expect.poll(() => cluster.mails.copies.size, { timeout: 30_000 }).toBe(1);
    expect(await register(cluster.origin)).toBe(202);
    await expect.poll(() => cluster.mails.copies.size, { timeout: 30_000 }).toBe(2);
  });
});
