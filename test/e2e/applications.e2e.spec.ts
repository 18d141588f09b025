import { newId } from '@plainhire/kernel';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const POSTING = {
  title: 'Pastry cook',
  description: '<p>You bake what the morning sells: bread, buns and what you think of yourself.</p>',
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'on_site',
  locations: [{ city: 'Rotterdam', region: '', country: 'NL' }],
  pay: { min: 3_000_000, max: 3_600_000, currency: 'EUR', unit: 'year' },
  skills: { required: [{ name: 'Baking', years: 2 }], nice: [] },
  benefits: [],
  openings: 1,
  expiresInDays: 60,
  responsePromiseDays: 14,
  apply: { mode: 'here' },
  questions: [
    { id: 'start', type: 'date', label: 'When can you start?', required: true },
    { id: 'days', type: 'multi', label: 'Which days?', required: false, options: ['Weekdays', 'Weekend'] },
    { id: 'work', type: 'file', label: 'A picture of your work', required: false },
  ],
};
const ANSWERS = [{ questionId: 'start', value: '2026-12-01' }];
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');

describe('applications over HTTP', () => {
  let app: TestApp;
  let owner: TestPerson;
  let rival: TestPerson;
  let moderator: TestPerson;
  let candidate: TestPerson;
  let postingId: string;
  let companyId: string;

  async function makeCompany(person: TestPerson, name: string): Promise<string> {
    const { body } = await person.http.post('/api/v1/companies').send({ name }).expect(201);
    return (body as { id: string }).id;
  }

  async function makeLivePosting(): Promise<string> {
    const made = await owner.http.post(`/api/v1/companies/${companyId}/postings`).send(POSTING).expect(201);
    const { id } = made.body as { id: string };
    await owner.http.post(`/api/v1/postings/${id}/submit`).expect(200);
    await app.drain();
    const queue = await moderator.http.get('/api/v1/moderation/queue').expect(200);
    const found = (queue.body as { items: { id: string; postingId: string }[] }).items.find(
      (item) => item.postingId === id,
    );
    const path = `/api/v1/moderation/cases/${found?.id ?? ''}`;
    await moderator.http.post(`${path}/claim`).expect(200);
    await moderator.http.post(`${path}/decision`).send({ decision: 'approve' }).expect(200);
    await app.drain();
    return id;
  }

  beforeAll(async () => {
    app = await createTestApp();
    owner = await signUp(app, { intent: 'employer' });
    rival = await signUp(app, { intent: 'employer' });
    moderator = await signUp(app, { staffRoles: ['moderator'] });
    companyId = await makeCompany(owner, 'Morning Bakery');
    await makeCompany(rival, 'Evening Bakery');
    postingId = await makeLivePosting();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    candidate = await signUp(app, { name: 'Ada Okafor' });
  });

  function apply(person: TestPerson, body: object = { answers: ANSWERS }, to = postingId) {
    return person.http.post(`/api/v1/postings/${to}/applications`).send(body);
  }

  async function applied(person: TestPerson, body?: object): Promise<string> {
    return ((await apply(person, body).expect(201)).body as { id: string }).id;
  }

  function upload(person: TestPerson, name: string, bytes: Buffer) {
    return person.http.post('/api/v1/me/files').attach('file', bytes, name);
  }

  it('answers a replayed request with the first answer, and another body under its key with 422', async () => {
    const key = newId();
    const first = await apply(candidate).set('Idempotency-Key', key).expect(201);
    const replay = await apply(candidate).set('Idempotency-Key', key).expect(201);
    expect(replay.body).toEqual(first.body);
    await apply(candidate, { answers: ANSWERS, coverLetter: 'Other' })
      .set('Idempotency-Key', key)
      .expect(422);
    await app.drain();
    const receipts = (await app.mailbox(candidate.email)).filter(({ subject }) =>
      subject.startsWith('Sent:'),
    );
    expect(receipts).toHaveLength(1);
    const mine = await candidate.http.get('/api/v1/me/applications').expect(200);
    expect((mine.body as { items: unknown[] }).items).toHaveLength(1);
  });

  it('lets one of twenty clicks through, with and without a key', async () => {
    const key = newId();
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => apply(candidate)),
      ...Array.from({ length: 10 }, () => apply(candidate).set('Idempotency-Key', key)),
    ]);
    const created = answers.filter(({ status }) => status === 201);
    const ids = new Set(created.map(({ body }) => (body as { id: string }).id));
    expect(ids.size).toBe(1);
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
    await app.drain();
    const receipts = (await app.mailbox(candidate.email)).filter(({ subject }) =>
      subject.startsWith('Sent:'),
    );
    expect(receipts).toHaveLength(1);
  });

  it('names the first application to a second one', async () => {
    const id = await applied(candidate);
    const { body } = await apply(candidate).expect(409);
    expect(body).toMatchObject({ code: 'application.exists', applicationId: id });
    expect((body as { detail: string }).detail).toContain('2026-11-23');
  });

  it('checks the answers on the server and points to them', async () => {
    const missing = await apply(candidate, {}).expect(422);
    expect(missing.body).toMatchObject({ errors: [{ pointer: '/answers' }], missing: ['start'] });
    const wrong = await apply(candidate, {
      answers: [
        { questionId: 'start', value: 'tomorrow' },
        { questionId: 'days', value: ['Never'] },
        { questionId: 'nobody', value: 'asked' },
      ],
    }).expect(422);
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual([
      '/answers/0',
      '/answers/1',
      '/answers/2',
    ]);
    const preview = await candidate.http
      .post(`/api/v1/postings/${postingId}/applications/preview`)
      .send({ coverLetter: 'Hello' })
      .expect(200);
    expect(preview.body).toMatchObject({
      coverLetter: 'Hello',
      missing: [{ questionId: 'start', label: 'When can you start?' }],
    });
  });

  it('is refused to visitors, to members of the company, and before the address is proven', async () => {
    await app
      .http()
      .post(`/api/v1/postings/${postingId}/applications`)
      .send({ answers: ANSWERS })
      .expect(401);
    await apply(owner).expect(403);
    await apply(await signUp(app, { verified: false })).expect(403);
    await apply(candidate, { answers: ANSWERS }, newId()).expect(404);
    await apply(candidate, { answers: ANSWERS }, 'nothing').expect(404);
  });

  it('goes from the apply button to an interview and back to both lists, with its mails', async () => {
    await candidate.http
      .put('/api/v1/me/profile')
      .send({ headline: 'Pastry cook', phone: '+31 10 555 01 42', skills: [{ name: 'Baking', years: 4 }] })
      .expect(200);
    const id = await applied(candidate, {
      answers: [...ANSWERS, { questionId: 'days', value: ['Weekend'] }],
      coverLetter: 'I get up early.',
    });
    const before = await owner.http
      .get(`/api/v1/postings/${postingId}/applications?stage=submitted`)
      .expect(200);
    expect(JSON.stringify(before.body)).not.toContain(candidate.email);
    const seen = await owner.http.get(`/api/v1/applications/${id}`).expect(200);
    expect(seen.body).toMatchObject({
      view: 'company',
      state: 'viewed',
      name: 'Ada Okafor',
      contact: { email: candidate.email, phone: '+31 10 555 01 42' },
      profile: { headline: 'Pastry cook' },
      coverLetter: 'I get up early.',
      answers: [{ value: '2026-12-01' }, { value: ['Weekend'] }],
      promise: { state: 'running', daysLeft: 14 },
    });
    await owner.http
      .post(`/api/v1/applications/${id}/stage`)
      .send({ stage: 'interview', message: 'Come by on Tuesday at 4 in the morning.' })
      .expect(200);
    await app.drain();
    const [mail] = await app.mailbox(candidate.email);
    expect(mail?.subject).toBe('Morning Bakery wants to talk with you');
    expect(mail?.text).toContain('Come by on Tuesday at 4 in the morning.');
    const mine = await candidate.http.get('/api/v1/me/applications').expect(200);
    expect(mine.body).toMatchObject({
      items: [
        {
          id,
          state: 'interview',
          promise: { state: 'answered' },
          timeline: [{ state: 'submitted' }, { state: 'viewed' }, { state: 'interview' }],
        },
      ],
      nextCursor: null,
    });
    const again = await owner.http
      .post(`/api/v1/applications/${id}/stage`)
      .send({ stage: 'interview' })
      .expect(409);
    expect(again.body).toMatchObject({ allowed: ['in_review', 'offer', 'hired', 'declined'] });
    await owner.http.post(`/api/v1/applications/${id}/stage`).send({ stage: 'declined' }).expect(422);
    await owner.http
      .post(`/api/v1/applications/${id}/stage`)
      .send({ stage: 'declined', reasonCode: 'filled' })
      .expect(200);
    await candidate.http.post(`/api/v1/applications/${id}/withdraw`).expect(409);
    await apply(candidate).expect(409);
  });

  it('is a 404 to another company, to another candidate and to staff', async () => {
    const id = await applied(candidate);
    for (const person of [rival, await signUp(app), moderator]) {
      await person.http.get(`/api/v1/applications/${id}`).expect(404);
      await person.http.post(`/api/v1/applications/${id}/withdraw`).expect(404);
      await person.http.post(`/api/v1/applications/${id}/stage`).send({ stage: 'offer' }).expect(404);
      await person.http.get(`/api/v1/postings/${postingId}/applications`).expect(404);
    }
  });

  it('takes a file by what it is, sends it along, and hands it out as a download to the right people', async () => {
    const stored = await upload(candidate, 'Lebenslauf Größe.pdf', PDF).expect(201);
    const { id: fileId } = stored.body as { id: string };
    expect(stored.body).toMatchObject({ name: 'Lebenslauf Größe.pdf', mediaType: 'application/pdf' });
    await upload(candidate, 'cv.pdf', Buffer.from('<html><script>alert(1)</script></html>')).expect(422);
    await upload(candidate, 'cv.pdf', Buffer.from('MZ\u0000\u0001\u0002 not a document')).expect(422);
    await upload(candidate, 'big.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 'a')).expect(413);
    const huge = await upload(candidate, 'huge.txt', Buffer.alloc(6 * 1024 * 1024, 'a')).expect(413);
    expect(huge.headers['content-type']).toContain('application/problem+json');
    await candidate.http.post('/api/v1/me/files').attach('other', PDF, 'cv.pdf').expect(400);
    await candidate.http.post('/api/v1/me/files').send({}).expect(422);
    await app.http().post('/api/v1/me/files').attach('file', PDF, 'cv.pdf').expect(401);

    await rival.http.get(`/api/v1/files/${fileId}`).expect(404);
    await owner.http.get(`/api/v1/files/${fileId}`).expect(404);
    await apply(rival, { answers: ANSWERS, fileIds: [fileId] }).expect(422);
    const id = await applied(candidate, { answers: [...ANSWERS, { questionId: 'work', value: fileId }] });
    const seen = await owner.http.get(`/api/v1/applications/${id}`).expect(200);
    expect(seen.body).toMatchObject({ files: [{ id: fileId, questionId: 'work' }] });

    const file = await owner.http.get(`/api/v1/applications/${id}/files/${fileId}`).expect(200);
    expect(file.body).toEqual(PDF);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename="Lebenslauf Gr__e.pdf"; filename*=UTF-8''Lebenslauf%20Gr%C3%B6%C3%9Fe.pdf`,
    );
    await rival.http.get(`/api/v1/applications/${id}/files/${fileId}`).expect(404);

    await candidate.http.post(`/api/v1/applications/${id}/withdraw`).expect(200);
    await owner.http.get(`/api/v1/files/${fileId}`).expect(404);
    await candidate.http.get(`/api/v1/files/${fileId}`).expect(200);
    await apply(candidate).expect(201);
  });

  it('closes with the posting, and tells the candidate', async () => {
    const own = await makeLivePosting();
    await apply(candidate, { answers: ANSWERS }, own).expect(201);
    await owner.http.post(`/api/v1/postings/${own}/fill`).expect(200);
    await app.drain();
    const mine = await candidate.http.get('/api/v1/me/applications').expect(200);
    expect(mine.body).toMatchObject({
      items: [
        { state: 'closed_no_decision', timeline: [{}, { by: 'system', reasonCode: 'posting_filled' }] },
      ],
    });
    const [mail] = await app.mailbox(candidate.email);
    expect(mail?.subject).toContain('Closed without a decision');
    await apply(await signUp(app), { answers: ANSWERS }, own).expect(410);
  });

  it('counts the promise down by the schedule, and shows the figures to everybody', async () => {
    const path = `/api/v1/companies/${companyId}/response-figures`;
    const before = (await app.http().get(path).expect(200)).body as { n: number };
    const id = await applied(candidate);
    app.clock.advance({ days: 22 });
    await app.runSchedule('applications.clock');
    await app.drain();
    // Sessions may have ended meanwhile; the row tells.
    const [row] = await app.uow.manager.query<{ state: string }[]>(
      'SELECT state FROM application WHERE id = $1',
      [id],
    );
    expect(row?.state).toBe('closed_no_decision');
    const [mail] = await app.mailbox(candidate.email);
    expect(mail?.text).toContain('promised an answer and gave none');
    const after = (await app.http().get(path).expect(200)).body as { n: number };
    expect(after.n).toBeGreaterThan(before.n);
  });
});
