import { makeCompany, makeLive } from '@plainhire/postings/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Addresses that lead into somebody's network, into a browser, or hide where they lead. */
const BAD: [what: string, url: string][] = [
  ['loopback', 'http://127.0.0.1/'],
  ['loopback with a port', 'https://127.0.0.1:8443/'],
  ['loopback, short', 'http://127.1/'],
  ['loopback, decimal', 'http://2130706433/'],
  ['loopback, hexadecimal', 'http://0x7f.0.0.1/'],
  ['loopback, octal', 'http://0177.0.0.1/'],
  ['all zeros', 'http://0.0.0.0/'],
  ['a private network', 'http://10.0.0.7/admin'],
  ['another private network', 'http://192.168.1.1/'],
  ['a third private network', 'http://172.16.5.4/'],
  ['link-local, where clouds keep secrets', 'http://169.254.169.254/latest/meta-data/'],
  ['IPv6 loopback', 'http://[::1]/'],
  ['IPv6 unique local', 'http://[fd00::1]/'],
  ['IPv6 link-local', 'http://[fe80::1]/'],
  ['IPv4 mapped into IPv6', 'http://[::ffff:127.0.0.1]/'],
  ['IPv4 behind NAT64', 'http://[64:ff9b::a00:1]/'],
  ['localhost', 'http://localhost:5432/'],
  ['a name under localhost', 'https://db.localhost/'],
  ['a local name', 'http://printer.local/'],
  ['an internal name', 'http://metadata.google.internal/'],
  ['a single word', 'http://intranet/'],
  ['user and password', 'https://jobs.example@10.0.0.1/'],
  ['a low port', 'http://mail.example:25/'],
  ['a script', 'javascript:alert(document.cookie)'],
  ['a script behind blanks', ' \tjavascript:alert(1)//https://ok.example'],
  ['data', 'data:text/html,<script>alert(1)</script>'],
  ['a file', 'file:///etc/passwd'],
  ['another scheme', 'gopher://jobs.example:70/_x'],
  ['no scheme', '//jobs.example/'],
];

let app: TestApp;
let owner: TestPerson;
let candidate: TestPerson;
let companyId: string;
let draftId: string;
let asksUrlId: string;

beforeAll(async () => {
  app = await createTestApp();
  owner = await signUp(app, { intent: 'employer' });
  candidate = await signUp(app);
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
  const draft = await owner.http.post(`/api/v1/companies/${companyId}/postings`).send({}).expect(201);
  draftId = (draft.body as { id: string }).id;
  const other = await makeCompany(app);
  const question = { id: 'work', type: 'url', label: 'A page with your work', required: true } as const;
  ({ postingId: asksUrlId } = await makeLive(app, other.owner, other.companyId, { questions: [question] }));
});
afterAll(() => app.close());

interface Place {
  readonly pointer: string;
  give(url: string): PromiseLike<{ status: number; body: unknown }>;
}

const profile = (body: object) => candidate.http.put('/api/v1/me/profile').send(body);

const PLACES: Record<string, Place> = {
  'the website of a new company': {
    pointer: '/website',
    give: (website) => owner.http.post('/api/v1/companies').send({ name: 'Inside', website }),
  },
  'the website of a company': {
    pointer: '/website',
    give: (website) => owner.http.patch(`/api/v1/companies/${companyId}`).send({ website }),
  },
  'where to apply': {
    pointer: '/apply/url',
    give: (url) => owner.http.patch(`/api/v1/postings/${draftId}`).send({ apply: { mode: 'external', url } }),
  },
  'where to apply, in a preview': {
    pointer: '/apply/url',
    give: (url) =>
      owner.http
        .post(`/api/v1/companies/${companyId}/postings/preview`)
        .send({ apply: { mode: 'external', url } }),
  },
  'a link of a profile': {
    pointer: '/links/0/url',
    give: (url) => profile({ links: [{ label: 'Site', url }] }),
  },
  'a project of a profile': {
    pointer: '/projects/0/url',
    give: (url) => profile({ projects: [{ name: 'Kettle', url }] }),
  },
  'a piece of a portfolio': {
    pointer: '/portfolio/0/url',
    give: (url) => profile({ portfolio: [{ title: 'Kettle', url }] }),
  },
  'the picture of a piece': {
    pointer: '/portfolio/0/image',
    give: (url) => profile({ portfolio: [{ title: 'Kettle', url: 'https://kettle.example', image: url }] }),
  },
  'an answer to a question': {
    pointer: '/answers/0',
    give: (value) =>
      candidate.http
        .post(`/api/v1/postings/${asksUrlId}/applications`)
        .send({ answers: [{ questionId: 'work', value }] }),
  },
};

describe.each(Object.entries(PLACES))('an address given as %s', (_, place) => {
  it('is refused, by name of the field, wherever it leads but the public web', async () => {
    const taken: string[] = [];
    for (const [what, url] of BAD) {
      const { status, body } = await place.give(url);
      const pointers = ((body as { errors?: { pointer: string }[] }).errors ?? []).map((one) => one.pointer);
      if (status !== 422 || !pointers.some((one) => one.startsWith(place.pointer)))
        taken.push(`${what}: ${String(status)} ${pointers.join(' ')}`);
    }
    expect(taken).toEqual([]);
  });

  it('is taken when everybody can open it', async () => {
    const { status } = await place.give('https://work.kettle.example:8443/a?b=c#d');
    expect([200, 201]).toContain(status);
  });
});

describe('a link in the text of a posting', () => {
  it.each(BAD)('that leads to %s is no link', async (_, url) => {
    const description = `<p>Read <a href="${url}">more</a> about it.</p>`;
    const { body } = await owner.http.patch(`/api/v1/postings/${draftId}`).send({ description }).expect(200);
    const { inside } = body as { inside: { pending: { content: { description: string } } | null } };
    const kept = inside.pending?.content.description ?? (body as { description: string }).description;
    expect(kept).toContain('more');
    expect(kept).not.toContain('href');
  });

  it('stays when it leads to a public page or a mail address', async () => {
    const description =
      '<p><a href="https://kettle.example/work">Work</a> <a href="mailto:jobs@kettle.example">Mail</a></p>';
    const { body } = await owner.http.patch(`/api/v1/postings/${draftId}`).send({ description });
    expect(JSON.stringify(body)).toContain('href=\\"https://kettle.example/work\\"');
    expect(JSON.stringify(body)).toContain('href=\\"mailto:jobs@kettle.example\\"');
  });
});
