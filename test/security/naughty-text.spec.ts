import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MOST_ALERTS } from '@plainhire/contracts';
import { makeLive, postingPatch } from '@plainhire/postings/testing';
import { escaped, nonceOf, OWN_NAUGHTY, runnable, sampleNaughty, samplesMissing } from './support/naughty.js';

if (samplesMissing) console.log(samplesMissing);

type Http = ReturnType<TestApp['http']>;

let app: TestApp;
let owner: TestPerson;
let candidate: TestPerson;
let moderator: TestPerson;
let companyId: string;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  owner = await signUp(app, { intent: 'employer' });
  candidate = await signUp(app);
  moderator = await signUp(app, { staffRoles: ['moderator'] });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
});
beforeEach(() => app.uow.manager.query('DELETE FROM rate_limit'));
afterAll(() => app.close());

/** Line breaks and blanks at the ends aside, and composed: how every text is kept. */
const kept = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

interface Form {
  /** The same text in every field that takes words. */
  readonly fill: (text: string) => Record<string, unknown>;
  readonly send: (body: object) => PromiseLike<{ status: number; body: unknown }>;
}

const FORMS: Readonly<Record<string, Form>> = {
  'a name': {
    fill: (text) => ({ name: text }),
    send: (body) => candidate.http.patch('/api/v1/me').send(body),
  },
  'a company': {
    fill: (text) => ({ name: text, about: text }),
    send: (body) => owner.http.patch(`/api/v1/companies/${companyId}`).send(body),
  },
  'a profile': {
    fill: (text) => ({
      headline: text,
      city: text,
      region: text,
      summary: text,
      links: [{ label: text, url: 'https://kettle.example' }],
      skills: [{ name: text }],
      work: [{ title: text, company: text, place: text, description: text, highlights: [text] }],
      education: [{ degree: text, institution: text, coursework: text }],
      certificates: [{ title: text, issuer: text }],
      projects: [{ name: text, role: text, description: text, highlights: [text] }],
      portfolio: [{ title: text, url: 'https://kettle.example', role: text, description: text }],
      references: [{ name: text, position: text, employer: text, contact: text }],
      preferences: { places: [text] },
    }),
    send: (body) => candidate.http.put('/api/v1/me/profile').send(body),
  },
  'a posting': {
    fill: (text) => ({
      title: text,
      locations: [{ city: text, region: text, country: 'NL' }],
      skills: { required: [{ name: text }], nice: [{ name: text }] },
      benefits: [text],
      questions: [
        { id: 'a', type: 'short_text', label: text },
        { id: 'b', type: 'single', label: 'Which?', options: [text, 'another'] },
      ],
    }),
    send: (body) => owner.http.post(`/api/v1/companies/${companyId}/postings/preview`).send(body),
  },
};

/** Takes out what the pointers name: the item of a list, or the field. */
function without(body: unknown, pointers: readonly string[]): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  for (const pointer of pointers) {
    const [field = '', index] = pointer.split('/').slice(1);
    // A list that holds a refused text goes as a whole; its other texts were sent in other fields.
    if (index !== undefined && !Array.isArray(copy[field]) && typeof copy[field] === 'object')
      copy[field] = Object.fromEntries(Object.entries(copy[field] ?? {}).filter(([key]) => key !== index));
    else Reflect.deleteProperty(copy, field);
  }
  return copy;
}

/** Every text in a body, with its place. */
function texts(body: unknown, at = ''): [pointer: string, text: string][] {
  if (typeof body === 'string') return [[at, body]];
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) => texts(value, `${at}/${key}`));
}

function at(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], body);
}

/** What went wrong with a text in a form, or nothing: it was refused by name, or kept as it was. */
async function faults({ fill, send }: Form, text: string): Promise<string[]> {
  let body: unknown = fill(text);
  for (let round = 0; round < 3; round += 1) {
    const answer = await send(body as object);
    if (answer.status === 200) {
      const given = answer.body as { content?: unknown };
      const stored = given.content ?? given;
      return texts(body)
        .filter(([pointer, sent]) => {
          const found = at(stored, pointer);
          return found !== undefined && found !== kept(sent) && !/url$|country$|id$|type$/.test(pointer);
        })
        .map(([pointer]) => `${pointer} became ${JSON.stringify(at(stored, pointer))}`);
    }
    if (answer.status !== 422) return [`answered with ${String(answer.status)}`];
    const { errors = [] } = answer.body as { errors?: { pointer: string; detail: string }[] };
    if (errors.length === 0 || errors.some(({ detail }) => detail === ''))
      return ['refused without a reason'];
    body = without(
      body,
      errors.map(({ pointer }) => pointer),
    );
    // The rest was kept by other texts of the list.
    if (texts(body).length === 0) return [];
  }
  return ['refused again and again'];
}

describe.each(Object.entries(FORMS))('in %s, text of every kind', (_, form) => {
  it('is kept as it was, or refused by the name of the field', async () => {
    const wrong: string[] = [];
    for (const text of OWN_NAUGHTY)
      for (const found of await faults(form, text)) wrong.push(`${JSON.stringify(text)}: ${found}`);
    expect(wrong).toEqual([]);
  });
});

describe('text of the sample list', () => {
  // The other forms take their texts by the same two rules.
  it.skipIf(samplesMissing).each(['a profile', 'a posting'])(
    'is kept in %s, or refused',
    async (name) => {
      const form = FORMS[name];
      if (!form) throw new Error(`There is no form for ${name}.`);
      const wrong: string[] = [];
      for (const text of sampleNaughty())
        for (const found of await faults(form, text)) wrong.push(`${JSON.stringify(text)}: ${found}`);
      expect(wrong).toEqual([]);
    },
    90_000,
  );
});

describe('text in an account that is opened', () => {
  it.each([...OWN_NAUGHTY])('%j is refused by name or taken, and goes into no header', async (text) => {
    const email = `${String(OWN_NAUGHTY.indexOf(text))}@naughty.example`;
    const form = { email, password: 'seven green kettles sing', name: text, intent: 'candidate' };
    const { status, body } = await app.http().post('/api/v1/auth/register').send(form);
    expect([202, 422]).toContain(status);
    if (status === 422) expect(body).toMatchObject({ errors: [{ pointer: '/name' }] });
    const odd = { ...form, name: 'Somebody', email: text };
    const refused = await app.http().post('/api/v1/auth/register').send(odd).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/email' }] });
  });
});

/** One line of text that the rules take: nothing that is refused, nothing that is only blank. */
function takable(strings: readonly string[], max: number): string[] {
  // eslint-disable-next-line no-control-regex -- what is refused
  const refused = /[\u0000-\u001f\u007f\u2028\u2029]|\p{Surrogate}/u;
  const clean = strings.map(kept).filter((text) => text !== '' && text.length <= max && !refused.test(text));
  return [...new Set(clean)];
}

function inParts<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, part) =>
    items.slice(part * size, (part + 1) * size),
  );
}

async function browser(person: TestPerson): Promise<Http> {
  const http = app.http();
  const { email, password } = person;
  await http.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
  return http;
}

/** A page in which nothing runs that we did not write, and the texts stand as text. */
async function expectTame(http: Http, path: string, words: readonly string[] = []): Promise<string> {
  const answer = await http.get(path).expect(200);
  expect([path, runnable(answer.text, nonceOf(answer.headers))]).toEqual([path, []]);
  const missing = words.filter((text) => !answer.text.includes(escaped(text)));
  expect([path, missing]).toEqual([path, []]);
  return answer.text;
}

describe('a page that shows what others wrote', () => {
  const strings = takable([...OWN_NAUGHTY, ...sampleNaughty()], 160);

  it.each(inParts(strings, 40).map((part, index) => [index + 1, part] as const))(
    'shows it as text: postings, companies, applications, cases and mails, part %i',
    async (_, words) => {
      const [first = 'x'] = words;
      const letter = words.join('\n');
      await owner.http
        .patch(`/api/v1/companies/${companyId}`)
        .send({ name: `Kettle ${first}`.slice(0, 160), about: letter.slice(0, 5000) })
        .expect(200);
      const content = postingPatch({
        title: `Maker ${first}`.slice(0, 160),
        description: words.map((text) => `<p>${text}</p>`).join(''),
        benefits: words,
        locations: [{ city: first.slice(0, 120), region: '', country: 'NL' }],
        questions: words.slice(0, 20).map((text, index) => ({
          id: `q${String(index)}`,
          type: 'long_text' as const,
          label: text,
          required: false,
        })),
      });
      const path = `/api/v1/companies/${companyId}/postings`;
      const made = await owner.http.post(path).send(content).expect(201);
      const { id } = made.body as { id: string };
      await owner.http.post(`/api/v1/postings/${id}/submit`).expect(200);
      await app.drain();

      const rows: { id: string }[] = await app.uow.manager.query(
        'SELECT id FROM moderation_case WHERE posting_id = $1',
        [id],
      );
      const caseId = rows[0]?.id ?? '';
      const desk = await browser(moderator);
      await expectTame(desk, '/moderation');
      await expectTame(desk, `/moderation/cases/${caseId}`);
      await moderator.http.post(`/api/v1/moderation/cases/${caseId}/claim`).expect(200);
      await moderator.http
        .post(`/api/v1/moderation/cases/${caseId}/decision`)
        .send({ decision: 'approve', message: letter.slice(0, 2000) })
        .expect(200);
      await app.drain();

      const { body } = await app.http().get(`/api/v1/postings/${id}`).expect(200);
      const { slug, company } = body as { slug: string; company: { slug: string } };
      const visitor = app.http();
      await expectTame(visitor, `/jobs/${slug}`, words);
      await expectTame(visitor, `/companies/${company.slug}`);
      await expectTame(visitor, '/jobs');

      await candidate.http
        .patch('/api/v1/me')
        .send({ name: first.slice(0, 120) })
        .expect(200);
      const profile = {
        headline: first,
        summary: letter.slice(0, 4000),
        work: [
          {
            title: first,
            company: first,
            highlights: words.slice(0, 12),
            description: letter.slice(0, 4000),
          },
        ],
      };
      await candidate.http.put('/api/v1/me/profile').send(profile).expect(200);
      const answers = words.slice(0, 20).map((value, index) => ({ questionId: `q${String(index)}`, value }));
      const sent = await candidate.http
        .post(`/api/v1/postings/${id}/applications`)
        .send({ coverLetter: letter, answers })
        .expect(201);
      const applicationId = (sent.body as { id: string }).id;
      const office = await browser(owner);
      await expectTame(office, `/hiring/postings/${id}`);
      await expectTame(office, `/hiring/postings/${id}/applications`);
      await expectTame(office, `/hiring/applications/${applicationId}`, words.slice(0, 20));
      await owner.http
        .post(`/api/v1/applications/${applicationId}/stage`)
        .send({ stage: 'declined', reasonCode: 'other', message: letter.slice(0, 4000) })
        .expect(200);
      await app.drain();
      const home = await browser(candidate);
      for (const page of ['/applications', `/applications/${applicationId}`, '/profile', '/account'])
        await expectTame(home, page);

      for (const person of [owner, candidate]) {
        for (const mail of await app.mailbox(person.email)) {
          expect([mail.subject, runnable(mail.html.replace(/<style>[^<]*<\/style>/, ''), null)]).toEqual([
            mail.subject,
            [],
          ]);
          for (const value of [mail.to, mail.subject, ...Object.values(mail.headers).map(String)])
            expect(value).not.toMatch(/[\r\n\u2028\u2029]/);
        }
        await expectTame(visitor, `/dev/mailbox?to=${encodeURIComponent(person.email)}`);
      }
    },
    60_000,
  );
});

describe('the mail of an alert', () => {
  it('shows as text what its owner and the company wrote, and lets nothing into a header', async () => {
    const words = takable(OWN_NAUGHTY, 80).slice(0, MOST_ALERTS);
    const reader = await signUp(app);
    for (const [at, name] of words.entries())
      await reader.http
        .post('/api/v1/me/alerts')
        .send({ name, search: { payMin: at + 1, currency: 'EUR', q: at % 2 === 0 ? undefined : 'maker' } })
        .expect(201);
    await expectTame(await browser(reader), '/alerts', words);
    app.clock.advance({ minutes: 1 });
    const actor = {
      kind: 'user' as const,
      userId: owner.userId,
      sessionId: null,
      email: owner.email,
      name: 'Owner',
      verified: true,
      memberships: [{ companyId, role: 'owner' as const }],
      staffRoles: [],
    };
    for (const word of words) await makeLive(app, actor, companyId, { title: `Maker ${word}` });
    await app.drain();
    app.clock.advance({ days: 1 });
    await app.runSchedule('alerts.queue');
    await app.drain();
    const mails = await app.mailbox(reader.email);
    expect(mails).toHaveLength(words.length);
    for (const mail of mails) {
      expect(runnable(mail.html.replace(/<style>[^<]*<\/style>/, ''), null)).toEqual([]);
      for (const value of [mail.subject, ...Object.values(mail.headers)])
        expect(value).not.toMatch(/[\r\n\u2028\u2029]/);
      const stop = /^<(.+)>$/.exec(mail.headers['List-Unsubscribe'] ?? '')?.[1] ?? '';
      await expectTame(app.http(), new URL(stop).pathname);
    }
  }, 120_000);
});

describe('a search for text of every kind', () => {
  it('shows it as text', async () => {
    for (const text of OWN_NAUGHTY) {
      if (/\p{Surrogate}/u.test(text)) continue;
      const { status, text: page, headers } = await app.http().get(`/jobs?q=${encodeURIComponent(text)}`);
      expect([text, status < 500, runnable(page, nonceOf(headers))]).toEqual([text, true, []]);
    }
  });
});

describe('an address that holds markup', () => {
  const text = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  it.each([
    ['a filter', `/jobs?place=${encodeURIComponent(text)}&skills=${encodeURIComponent(text)}`],
    ['a filter that is refused', `/jobs?workplace=${encodeURIComponent(text)}`],
    ['a page that is not there', `/${encodeURIComponent(text)}`],
    ['a job that is not there', `/jobs/${encodeURIComponent(text)}`],
    ['where to go on after signing in', `/sign-in?next=${encodeURIComponent(`/x${text}`)}`],
    ['where to go on, elsewhere', '/sign-in?next=https%3A%2F%2Fevil.example%2F'],
    ['where to go on, a script', '/sign-in?next=javascript%3Aalert(1)'],
    ['a link of a mail', `/verify?token=${encodeURIComponent(text)}`],
    ['a link that stops an alert', `/alerts/stop/${encodeURIComponent(text)}`],
    ['a search to be mailed', `/sign-in?next=${encodeURIComponent(`/alerts/new?q=${text}`)}`],
    ['an invitation', `/invitation?token=${encodeURIComponent(text)}`],
    ['a mailbox', `/dev/mailbox?to=${encodeURIComponent(text)}`],
  ])('is shown as text: %s', async (_, path) => {
    const answer = await app.http().get(path);
    expect(answer.status).toBeLessThan(500);
    expect(runnable(answer.text, nonceOf(answer.headers))).toEqual([]);
    expect(answer.text).not.toContain('evil.example');
  });
});
