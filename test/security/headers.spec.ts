import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast, type Role } from './support/cast.js';
import { nonceOf, runnable } from './support/naughty.js';

let app: TestApp;
let cast: Cast;
let slug: string;
let companySlug: string;
let goneSlug: string;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  cast = await Cast.gather(app);
  const { body } = await app.http().get(`/api/v1/postings/${cast.postingId}`).expect(200);
  ({
    slug,
    company: { slug: companySlug },
  } = body as { slug: string; company: { slug: string } });
  const closed = await cast.live();
  const gone = await app.http().get(`/api/v1/postings/${closed}`).expect(200);
  goneSlug = (gone.body as { slug: string }).slug;
  await cast.http('owner').post(`/api/v1/postings/${closed}/close`).expect(200);
});
afterAll(() => app.close());

type Http = ReturnType<TestApp['http']>;

async function browser(role: Role): Promise<Http> {
  const http = app.http();
  if (role === 'anonymous') return http;
  const { email, password } = cast.person(role);
  await http.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
  return http;
}

/** Every kind of page, and who sees it. */
const PAGES: readonly (readonly [role: Role, path: () => string, status?: number])[] = [
  ['anonymous', () => '/'],
  ['anonymous', () => '/jobs'],
  ['anonymous', () => `/jobs/${slug}`],
  ['anonymous', () => `/jobs/${goneSlug}`, 410],
  ['anonymous', () => `/companies/${companySlug}`],
  ['anonymous', () => '/sign-in'],
  ['anonymous', () => '/sign-up'],
  ['anonymous', () => '/forgot'],
  ['anonymous', () => '/reset?token=x'],
  ['anonymous', () => '/dev/mailbox'],
  ['anonymous', () => '/nothing/here', 404],
  ['candidate', () => '/'],
  ['candidate', () => `/jobs/${slug}`],
  ['other', () => `/apply/${slug}`],
  ['candidate', () => '/applications'],
  ['candidate', () => `/applications/${cast.applicationId}`],
  ['candidate', () => '/alerts'],
  ['candidate', () => '/alerts/new?q=kettle'],
  ['anonymous', () => '/alerts/stop/x', 404],
  ['candidate', () => '/profile'],
  ['candidate', () => '/account'],
  ['candidate', () => '/hiring/company/new'],
  ['candidate', () => '/moderation', 403],
  ['owner', () => '/hiring'],
  ['owner', () => '/hiring/company'],
  ['owner', () => '/hiring/postings'],
  ['owner', () => '/hiring/postings/new'],
  ['owner', () => '/hiring/waiting'],
  ['owner', () => `/hiring/postings/${cast.postingId}`],
  ['owner', () => `/hiring/postings/${cast.postingId}/applications`],
  ['owner', () => `/hiring/applications/${cast.applicationId}`],
  ['moderator', () => '/moderation'],
  ['moderator', () => `/moderation/postings/${cast.postingId}`],
  ['admin', () => '/admin'],
];

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources.join(' ')] as const;
    }),
  );
}

/** As many as there are: a header that is sent twice is joined with a comma. */
const once = (value: unknown) => expect(String(value)).not.toContain(', default-src');

describe.each(PAGES.map(([role, path, status]) => ({ role, path, status })))(
  'a page',
  ({ role, path, status }) => {
    it(`to ${role} runs our scripts alone, in no frame, and tells nobody where one was`, async () => {
      const http = await browser(role);
      const answer = await http.get(path()).expect(status ?? 200);
      const headers = answer.headers as Record<string, string>;
      const policy = directives(headers['content-security-policy'] ?? '');
      once(headers['content-security-policy']);
      const nonce = nonceOf(headers);
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(policy.get('default-src')).toBe("'none'");
      expect(policy.get('script-src')).toBe(`'self' 'nonce-${String(nonce)}'`);
      expect(policy.get('style-src')).toBe(`'self' 'nonce-${String(nonce)}'`);
      for (const name of ['frame-ancestors', 'base-uri', 'object-src'])
        expect(policy.get(name)).toBe("'none'");
      expect(policy.get('form-action')).toBe("'self'");
      const unsafe = [...policy].filter(([, sources]) => sources.includes('unsafe'));
      const workspace = /^\/(hiring|moderation|admin)\b/.test(path());
      expect(unsafe).toEqual(workspace ? [['style-src-attr', "'unsafe-inline'"]] : []);

      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['cache-control']).toBe(role === 'anonymous' ? 'private, no-cache' : 'private, no-store');

      expect(runnable(answer.text, nonce)).toEqual([]);
      if (!workspace) expect(answer.text).not.toMatch(/<[^>]+\sstyle="/);
      expect(answer.text).not.toContain('<style');
    });
  },
);

describe('the nonce of a page', () => {
  it('is new in each answer', async () => {
    const http = await browser('anonymous');
    const nonces = new Set<string | null>();
    for (let index = 0; index < 20; index += 1) nonces.add(nonceOf((await http.get('/sign-in')).headers));
    expect(nonces.size).toBe(20);
  });
});

describe('an answer of the API', () => {
  it.each([
    ['anonymous', '/api/v1/postings', 200],
    ['anonymous', '/api/v1/me', 401],
    ['anonymous', '/api/v1/nothing', 404],
    ['candidate', '/api/v1/me', 200],
    ['anonymous', '/api/v1/openapi.json', 200],
    ['anonymous', '/health/live', 200],
  ] as const)('to %s at %s may not be run, framed or sniffed', async (role, path, status) => {
    const http = role === 'anonymous' ? app.http() : cast.http(role);
    const { headers } = await http.get(path).expect(status);
    const policy = directives(String(headers['content-security-policy']));
    expect(policy.get('default-src')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe("'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    if (role !== 'anonymous') expect(headers['cache-control']).toBe('private, no-store');
    if (status >= 400) expect(headers['cache-control']).toBe('no-store');
  });
});

describe('in production, behind https', () => {
  it('pages and answers stay on https, and the session cookie goes nowhere else', async () => {
    const production = await createTestApp({
      web: true,
      environment: {
        MODE: 'production',
        PUBLIC_URL: 'https://jobs.example',
        APP_SECRET: 'a-secret-of-production-0123456789-abcdef',
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'Plainhire <mail@jobs.example>',
      },
    });
    try {
      for (const path of ['/', '/sign-in', '/api/v1/postings']) {
        const { headers } = await production.http().get(path).expect(200);
        expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      }
      const page = await production.http().get('/');
      expect(String(page.headers['content-security-policy'])).toContain('upgrade-insecure-requests');
      await production.http().get('/dev/mailbox').expect(404);
      await production.http().get('/dev/mailbox.json').expect(404);
    } finally {
      await production.close();
    }
  });
});
