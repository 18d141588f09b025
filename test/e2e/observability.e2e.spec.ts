import { AppConfig, AppLogger, createPino } from '@plainhire/platform';
import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly requestId?: string;
  readonly path?: string;
}

const lines: Line[] = [];
let app: TestApp;
beforeAll(async () => {
  const pino = createPino('info', { write: (line) => lines.push(JSON.parse(line) as Line) });
  const logger = Object.assign(Object.create(AppLogger.prototype) as AppLogger, { pino });
  app = await createTestApp({ overrides: [{ provide: AppLogger, useValue: logger }] });
});
afterAll(() => app.close());

it('writes one JSON line for an answered request, without its query', async () => {
  lines.length = 0;
  await app.http().get('/api/v1/postings?q=midwife&token=secret').set('X-Request-Id', 'a-request-of-mine');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toEqual({
    level: 'info',
    time: expect.any(String) as string,
    requestId: 'a-request-of-mine',
    method: 'GET',
    path: '/api/v1/postings',
    status: 200,
    ms: expect.any(Number) as number,
    msg: 'answered',
  });
});

it('keeps the token of a mail’s link out of the path it writes', async () => {
  lines.length = 0;
  const token = 'Ab1-_'.repeat(9).slice(0, 43);
  for (const base of ['', '/api/v1']) await app.http().post(`${base}/alerts/stop/${token}`);
  expect(lines.map(({ path }) => path)).toEqual(['/alerts/stop/…', '/api/v1/alerts/stop/…']);
  expect(JSON.stringify(lines)).not.toContain(token);
});

it('carries the id of a request to the jobs that follow from it', async () => {
  const answer = await app.http().post('/api/v1/auth/register').set('X-Request-Id', 'the-registration').send({
    email: 'rosa@example.test',
    password: 'a long enough phrase',
    name: 'Rosa',
    intent: 'candidate',
  });
  expect(answer.status).toBeLessThan(300);
  const rows = await app.uow.manager.query<{ job: string; correlation_id: string }[]>(
    'SELECT job, correlation_id FROM outbox',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row.correlation_id))).toEqual(new Set(['the-registration']));
});

it('names nobody in the log', async () => {
  await app.drain();
  expect(JSON.stringify(lines)).not.toMatch(/rosa|phrase|midwife|secret/i);
});

it('tells figures by route and by job, never by id', async () => {
  await app.http().get('/api/v1/postings/0190a1c0-0000-7000-8000-000000000001').expect(404);
  const { text } = await app.http().get('/metrics').unset('X-Forwarded-For').expect(200);
  expect(text).toMatch(
    /http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/postings\/:[a-zA-Z]+",status="404"\} 1/,
  );
  expect(text).toMatch(/job_duration_seconds_count\{job="mail.send",outcome="done"\} [1-9]/);
  expect(text).toContain('outbox_jobs{state="dead"} 0');
  expect(text).toMatch(/database_pool_connections\{state="total"\} [1-9]/);
  expect(text).not.toContain('0190a1c0');
});

it('keeps figures from who comes through a proxy', async () => {
  const { body } = await app.http().get('/metrics').set('X-Forwarded-For', '203.0.113.9').expect(403);
  expect(body).toMatchObject({ code: 'metrics.closed' });
  expect(app.get(AppConfig).metricsToken).toBeNull();
});
