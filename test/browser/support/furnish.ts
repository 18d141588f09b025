import { newId } from '@plainhire/kernel';
import { Tokens } from '@plainhire/platform';
import { signUp, type TestApp } from '@plainhire/testing';

export const PASSWORD = 'seven green kettles sing';

/** What stands in the database, by what pages need of it. */
export interface Furnished {
  readonly emails: Readonly<Record<'candidate' | 'employer' | 'moderator', string>>;
  readonly companySlug: string;
  /** Live, with an application. */
  readonly postingId: string;
  readonly slug: string;
  /** Live, not applied to. */
  readonly otherSlug: string;
  readonly closedSlug: string;
  readonly applicationId: string;
  /** Of the link in the mail of the candidate's alert. */
  readonly stopToken: string;
  /** Waits, with evidence. */
  readonly caseId: string;
}

const POSTING = {
  description:
    '<p>You make kettles in hall two, and see each one boil before it leaves.</p><h3>What you will do</h3><ul><li>Weld spouts</li><li>Test lids</li></ul>',
  employmentType: 'full_time',
  level: 'mid',
  workplace: 'on_site',
  locations: [{ city: 'Utrecht', country: 'NL' }],
  pay: { min: 3_600_000, max: 4_200_000, currency: 'EUR', unit: 'year' },
  skills: { required: [{ name: 'Welding', years: 2 }], nice: [{ name: 'Forklift' }] },
  benefits: ['A kettle a year'],
  questions: [
    { id: 'q1', type: 'short_text', label: 'When could you start?', required: true },
    { id: 'q2', type: 'single', label: 'Which hall?', options: ['One', 'Two'] },
    { id: 'q3', type: 'file', label: 'Your certificate' },
  ],
};

/** A company with postings in several states, a candidate who applied, and a case in the queue. */
export async function furnish(app: TestApp): Promise<Furnished> {
  const employer = await signUp(app, { intent: 'employer', name: 'Lotte Brouwer' });
  const moderator = await signUp(app, {
    intent: 'employer',
    name: 'Mika Torvald',
    staffRoles: ['moderator'],
  });
  const candidate = await signUp(app, { name: 'Ines Okafor' });
  const body = async <T>(request: PromiseLike<{ body: unknown; status: number }>) => {
    const answer = await request;
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
    return answer.body as T;
  };
  const company = await body<{ id: string; slug: string }>(
    employer.http
      .post('/api/v1/companies')
      .send({ name: 'Kettle Works', website: 'https://kettleworks.example' }),
  );
  const post = async (title: string, change: object = {}) => {
    const { id } = await body<{ id: string }>(
      employer.http.post(`/api/v1/companies/${company.id}/postings`).send({ ...POSTING, title, ...change }),
    );
    await body(employer.http.post(`/api/v1/postings/${id}/submit`));
    await app.drain();
    return id;
  };
  const queue = () =>
    body<{ items: { id: string; postingId: string }[] }>(moderator.http.get('/api/v1/moderation/queue'));
  const approve = async (postingId: string) => {
    const item = (await queue()).items.find((one) => one.postingId === postingId);
    await body(moderator.http.post(`/api/v1/moderation/cases/${item?.id ?? ''}/claim`));
    await body(
      moderator.http
        .post(`/api/v1/moderation/cases/${item?.id ?? ''}/decision`)
        .send({ decision: 'approve' }),
    );
    await app.drain();
    return (await body<{ slug: string }>(employer.http.get(`/api/v1/postings/${postingId}`))).slug;
  };
  const postingId = await post('Kettle maker');
  const slug = await approve(postingId);
  const otherSlug = await approve(await post('Spout welder'));
  // With the spout welder three of a role, so that its pay has a drawing.
  for (const [title, max] of [
    ['Lid welder', 4_600_000],
    ['Welder of handles', 5_400_000],
  ] as const)
    await approve(await post(title, { pay: { ...POSTING.pay, max } }));
  const closedId = await post('Lid polisher');
  const closedSlug = await approve(closedId);
  await body(employer.http.post(`/api/v1/postings/${closedId}/close`));
  await post('Kettle typist from home', {
    description:
      '<p>Before the first day you pay a registration fee of 45 euro. Write to us on WhatsApp.</p>',
  });
  await body(
    candidate.http.put('/api/v1/me/profile').send({
      headline: 'Welder',
      city: 'Utrecht',
      country: 'NL',
      skills: [{ name: 'Welding', years: 4 }],
      work: [
        { title: 'Welder', company: 'Spout & Sons', start: '2020-01', end: null, description: 'Welding.' },
      ],
    }),
  );
  await app.drain();
  const { id: applicationId } = await body<{ id: string }>(
    candidate.http.post(`/api/v1/postings/${postingId}/applications`).send({
      coverLetter: 'I have welded kettles for four years.',
      answers: [{ questionId: 'q1', value: 'In four weeks.' }],
    }),
  );
  await app.drain();
  await body(candidate.http.post('/api/v1/me/alerts').send({ search: { q: 'kettle', place: ['Utrecht'] } }));
  const { id: paused } = await body<{ id: string }>(
    candidate.http.post('/api/v1/me/alerts').send({ search: {}, frequency: 'weekly' }),
  );
  await body(candidate.http.patch(`/api/v1/me/alerts/${paused}`).send({ state: 'paused' }));
  const [waiting] = (await queue()).items;
  return {
    emails: { candidate: candidate.email, employer: employer.email, moderator: moderator.email },
    companySlug: company.slug,
    postingId,
    slug,
    otherSlug,
    closedSlug,
    applicationId,
    stopToken: await alertMail(app),
    caseId: waiting?.id ?? '',
  };
}

/** As if the first alert had mailed something. @returns the token in the mail's link */
async function alertMail(app: TestApp): Promise<string> {
  const token = app.get(Tokens).of('a mail');
  await app.uow.manager.query(
    `INSERT INTO alert_mail (id, alert_id, due_at, token_hash, created_at, sent_at)
     SELECT $1, id, $2, $3, $2, $2 FROM alert ORDER BY created_at, id LIMIT 1`,
    [newId(), app.clock.now(), app.get(Tokens).hash(token)],
  );
  return token;
}
