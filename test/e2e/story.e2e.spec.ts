import { CreateAccount } from '@plainhire/auth';
import { systemActor } from '@plainhire/kernel';
import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PASSWORD = 'a long walk by the harbour';

const POSTING = {
  title: 'Back-end developer',
  description: '<p>You run the service that takes orders, and the one that pays them out.</p>',
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'remote',
  remoteEligibility: { countries: ['NL'] },
  locations: [],
  pay: { min: 6_000_000, max: 8_000_000, currency: 'EUR', unit: 'year' },
  skills: { required: [{ name: 'TypeScript', years: 3 }], nice: [{ name: 'Redis' }] },
  benefits: [],
  openings: 1,
  expiresInDays: 30,
  responsePromiseDays: 14,
  apply: { mode: 'here' },
  questions: [{ id: 'q1', type: 'short_text', label: 'When could you start?', required: true }],
};

describe('the marketplace, from registration to an answer', () => {
  let app: TestApp;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    app = await createTestApp();
    await app.get(CreateAccount).execute(systemActor('test'), {
      email: 'moderator@plain.example',
      name: 'Mo Derator',
      intent: 'candidate',
      password: PASSWORD,
      verified: true,
      staffRoles: ['moderator'],
    });
  });
  afterAll(() => app.close());

  const api = (who?: string) => {
    const send = (method: 'get' | 'post' | 'patch' | 'put', path: string, body?: object) => {
      const request = app.http()[method](`/api/v1${path}`);
      if (who !== undefined) request.set('Authorization', `Bearer ${tokens[who] ?? ''}`);
      return body === undefined ? request : request.send(body);
    };
    return {
      get: (path: string) => send('get', path),
      post: (path: string, body?: object) => send('post', path, body ?? {}),
      patch: (path: string, body: object) => send('patch', path, body),
      put: (path: string, body: object) => send('put', path, body),
    };
  };

  async function signIn(who: string): Promise<void> {
    const answer = await api()
      .post('/auth/tokens', { email: `${who}@plain.example`, password: PASSWORD })
      .expect(200);
    tokens[who] = (answer.body as { token: string }).token;
  }

  async function join(who: string, intent: 'candidate' | 'employer'): Promise<void> {
    const email = `${who}@plain.example`;
    await api()
      .post('/auth/register', { email, password: PASSWORD, name: `Some ${who}`, intent })
      .expect(202, {});
    await app.drain();
    const [mail] = await app.mailbox(email);
    const token = /[?&]token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
    expect(token).toBeDefined();
    await api().post('/auth/verify', { token }).expect(200);
    await signIn(who);
  }

  it('walks the whole way, each step with its mail', async () => {
    await join('employer', 'employer');
    await join('candidate', 'candidate');
    await signIn('moderator');

    const me = await api('employer').get('/me').expect(200);
    expect(me.body).toMatchObject({
      email: 'employer@plain.example',
      verified: true,
      memberships: [],
      staffRoles: [],
    });

    const company = await api('employer').post('/companies', { name: 'Halden and Pike' }).expect(201);
    const companyId = (company.body as { id: string }).id;
    const draft = await api('employer').post(`/companies/${companyId}/postings`, {}).expect(201);
    const postingId = (draft.body as { id: string }).id;
    await api('employer').patch(`/postings/${postingId}`, POSTING).expect(200);
    await api('candidate').get(`/postings/${postingId}`).expect(404);
    await api('employer').post(`/postings/${postingId}/submit`).expect(200);
    await app.drain();

    const queue = await api('moderator').get('/moderation/queue').expect(200);
    const [waiting] = (queue.body as { items: { id: string; postingId: string }[] }).items;
    expect(waiting?.postingId).toBe(postingId);
    await api('candidate')
      .get('/moderation/queue')
      .expect((answer) => {
        expect([403, 404]).toContain(answer.status);
      });
    await api('moderator')
      .post(`/moderation/cases/${waiting?.id ?? ''}/claim`)
      .expect(200);
    await api('moderator')
      .post(`/moderation/cases/${waiting?.id ?? ''}/decision`, { decision: 'approve' })
      .expect(200);
    await app.drain();

    await api('candidate')
      .put('/me/profile', {
        ...((await api('candidate').get('/me/profile').expect(200)).body as object),
        headline: 'Developer',
        city: 'Rotterdam',
        country: 'NL',
        skills: [{ name: 'TypeScript', years: 5 }],
      })
      .expect(200);
    await app.drain();

    const found = await api().get('/postings?q=backend+developer').expect(200);
    expect(found.body).toMatchObject({
      total: 1,
      items: [{ id: postingId, title: 'Back-end developer', promoted: false }],
      facets: { workplace: { remote: 1 } },
    });
    const misspelt = await api().get('/postings?q=developper').expect(200);
    expect(misspelt.body).toMatchObject({ total: 1 });
    expect((await api().get('/postings?q=nurse').expect(200)).body).toMatchObject({ total: 0, items: [] });
    expect((await api().get('/postings?payMin=80001&currency=EUR').expect(200)).body).toMatchObject({
      total: 0,
    });
    expect((await api().get('/postings?payMin=80000&currency=EUR').expect(200)).body).toMatchObject({
      total: 1,
    });

    const match = await api('candidate').get(`/postings/${postingId}/match`).expect(200);
    const { score, parts } = match.body as { score: number; parts: { points: number }[] };
    expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
    const recommended = await api('candidate').get('/me/recommendations').expect(200);
    expect(recommended.body).toMatchObject({ items: [{ posting: { id: postingId }, match: { score } }] });

    await api('candidate').post(`/postings/${postingId}/applications`, {}).expect(422);
    await api('employer')
      .post(`/postings/${postingId}/applications`, { answers: [{ questionId: 'q1', value: 'Now' }] })
      .expect(403);
    const sent = await api('candidate')
      .post(`/postings/${postingId}/applications`, {
        coverLetter: 'I would like to.',
        answers: [{ questionId: 'q1', value: 'In March' }],
      })
      .expect(201);
    expect(sent.body).toMatchObject({
      state: 'submitted',
      receiptHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await api('candidate')
      .post(`/postings/${postingId}/applications`, { answers: [{ questionId: 'q1', value: 'Now' }] })
      .expect(409);
    await app.drain();
    const applicationId = (sent.body as { id: string }).id;

    const listed = await api('employer').get(`/postings/${postingId}/applications`).expect(200);
    expect(listed.body).toMatchObject({ items: [{ id: applicationId }] });
    const seen = await api('employer').get(`/applications/${applicationId}`).expect(200);
    expect(seen.body).toMatchObject({ id: applicationId, state: 'viewed' });
    await api('employer').post(`/applications/${applicationId}/stage`, { stage: 'declined' }).expect(422);
    await api('employer')
      .post(`/applications/${applicationId}/stage`, {
        stage: 'interview',
        message: 'Would Tuesday suit you?',
      })
      .expect(200);
    await app.drain();
    const mine = await api('candidate').get('/me/applications').expect(200);
    expect(mine.body).toMatchObject({ items: [{ id: applicationId, state: 'interview' }] });

    const toCandidate = (await app.mailbox('candidate@plain.example')).map((mail) => mail.subject);
    const toEmployer = (await app.mailbox('employer@plain.example')).map((mail) => mail.subject);
    // The newest first.
    expect(toCandidate).toEqual([
      'Halden and Pike wants to talk with you',
      'Sent: your application as Back-end developer at Halden and Pike',
      'Confirm your e-mail address',
    ]);
    expect(toEmployer).toEqual([
      'New application: Some candidate as Back-end developer',
      'Live: Back-end developer',
      'In review: Back-end developer',
      'Confirm your e-mail address',
    ]);

    await api('employer').post(`/postings/${postingId}/close`).expect(200);
    await app.drain();
    await api().get(`/postings/${postingId}`).expect(410);
    expect((await api().get('/postings').expect(200)).body).toMatchObject({ total: 0 });
    expect((await api('candidate').get('/me/applications').expect(200)).body).toMatchObject({
      items: [{ state: 'closed_no_decision' }],
    });
  });
});
