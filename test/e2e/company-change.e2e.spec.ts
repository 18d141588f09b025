import { VerifyCompany } from '@plainhire/companies';
import { systemActor } from '@plainhire/kernel';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const POSTING = {
  title: 'Pruner of pear trees',
  description: `<p>${'You prune our old pear trees through the winter, with two colleagues and good saws. '.repeat(4)}</p>`,
  employmentType: 'full_time',
  workplace: 'on_site',
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1600, max: 2000, currency: 'EUR', unit: 'hour' },
};

interface Company {
  name: string;
  website: string | null;
  verified: boolean;
  pendingChange: { name: string; website: string | null; since: string } | null;
}
interface Case {
  id: string;
  kind: string;
  title: string;
  postingId: string | null;
  company: { id: string; name: string };
}

let app: TestApp;
let owner: TestPerson;
let moderator: TestPerson;
let companyId: string;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  moderator = await signUp(app, { staffRoles: ['moderator'], name: 'Anna' });
});
afterAll(() => app.close());

beforeEach(async () => {
  owner = await signUp(app, { intent: 'employer' });
  const made = await owner.http
    .post('/api/v1/companies')
    .send({ name: 'Quiet Orchard', website: 'https://orchard.example' })
    .expect(201);
  companyId = (made.body as { id: string }).id;
});

const verify = () => app.get(VerifyCompany).execute(systemActor('test'), { companyId, verified: true });

async function goLive(): Promise<string> {
  const made = await owner.http.post(`/api/v1/companies/${companyId}/postings`).send(POSTING).expect(201);
  const { id } = made.body as { id: string };
  await owner.http.post(`/api/v1/postings/${id}/submit`).expect(200);
  await app.drain();
  const item = (await cases()).find((one) => one.postingId === id);
  await decide(item?.id ?? '', { decision: 'approve' });
  await app.drain();
  return id;
}

async function cases(): Promise<Case[]> {
  const { body } = await moderator.http.get('/api/v1/moderation/queue?limit=100').expect(200);
  return (body as { items: Case[] }).items.filter((item) => item.company.id === companyId);
}

const decide = (id: string, body: object) =>
  moderator.http.post(`/api/v1/moderation/cases/${id}/decision`).send(body).expect(200);

async function read(http = owner.http): Promise<Company> {
  return (await http.get(`/api/v1/companies/${companyId}`).expect(200)).body as Company;
}

async function change(patch: object): Promise<Company> {
  return (await owner.http.patch(`/api/v1/companies/${companyId}`).send(patch).expect(200)).body as Company;
}

/** A browser with the cookie of somebody, without scripts. */
async function signedIn(person: TestPerson) {
  const agent = app.http();
  await agent
    .post('/api/v1/auth/login')
    .set('Origin', app.origin)
    .send({ email: person.email, password: person.password })
    .expect(200);
  return agent;
}

async function lastMail(): Promise<{ subject: string; text: string } | undefined> {
  await app.drain();
  return (await app.mailbox(owner.email))[0];
}

const GOOGLE = { name: 'Google Ireland', website: 'https://google.example' };

describe('another name of a company', () => {
  it('is public at once while nobody vouched for the old one and nothing is out under it', async () => {
    expect(await change(GOOGLE)).toMatchObject({ ...GOOGLE, verified: false, pendingChange: null });
    expect(await cases()).toEqual([]);
  });

  it.each([
    ['a verified company', verify],
    ['a company with a live posting', goLive],
    [
      'a company whose posting expired and can be extended',
      async () => {
        const id = await goLive();
        await app.uow.manager.query(`UPDATE posting SET state = 'expired' WHERE id = $1`, [id]);
      },
    ],
  ])('waits for a moderator in %s, whose old name stays', async (_, prepare) => {
    await prepare();
    const before = await read(app.http());
    const answer = await change({ ...GOOGLE, about: 'We grow pears.' });
    const asked = { ...GOOGLE, since: app.clock.now().toISOString() };
    expect(answer).toMatchObject({ name: 'Quiet Orchard', about: 'We grow pears.', pendingChange: asked });
    expect(await read(app.http())).toEqual({ ...before, about: 'We grow pears.' });
    expect(await cases()).toMatchObject([
      { kind: 'company', title: 'Google Ireland', postingId: null, company: { name: 'Quiet Orchard' } },
    ]);
  });

  it('stands once it is approved, without "verified", on the page and in the search', async () => {
    await verify();
    const id = await goLive();
    await change(GOOGLE);
    const [one] = await cases();
    const view = await moderator.http.get(`/api/v1/moderation/cases/${one?.id ?? ''}`).expect(200);
    expect(view.body).toMatchObject({ kind: 'company', asked: GOOGLE, company: { verified: true } });
    await decide(one?.id ?? '', { decision: 'approve' });
    expect(await read(app.http())).toMatchObject({ ...GOOGLE, verified: false, pendingChange: null });
    const mail = await lastMail();
    expect(mail?.subject).toBe("Your company's page shows Google Ireland now");
    const found = await app.http().get('/api/v1/postings?q=pruner&limit=50').expect(200);
    expect((found.body as { items: { id: string }[] }).items.find((item) => item.id === id)).toMatchObject({
      company: { name: 'Google Ireland', verified: false },
    });
    expect(await cases()).toEqual([]);
    const audit = await app.uow.manager.query<{ action: string; after: unknown }[]>(
      `SELECT action, after FROM audit_entry WHERE subject_id = $1 AND action LIKE 'company.%' ORDER BY at, id`,
      [companyId],
    );
    expect(audit.map(({ action }) => action)).toEqual([
      'company.create',
      'company.verify',
      'company.propose-change',
      'company.approve-change',
    ]);
    expect(audit.at(-1)?.after).toEqual({ ...GOOGLE, verified: false });
  });

  it('leaves everything as it was when it is rejected, and says why', async () => {
    await verify();
    await change(GOOGLE);
    const [one] = await cases();
    await decide(one?.id ?? '', {
      decision: 'reject',
      reasonCode: 'misleading',
      message: 'You are not Google.',
    });
    expect(await read()).toMatchObject({ name: 'Quiet Orchard', verified: true, pendingChange: null });
    const mail = await lastMail();
    expect(mail?.subject).toBe('Not changed: Google Ireland');
    expect(mail?.text).toContain('You are not Google.');
    expect(mail?.text).toContain('cannot be checked');
  });

  it('gives way to a newer one, and is taken back by asking for what stands', async () => {
    await verify();
    await change(GOOGLE);
    const [first] = await cases();
    await change({ about: 'We grow pears.' });
    await change(GOOGLE);
    expect(await cases()).toEqual([expect.objectContaining({ id: first?.id })]);
    await change({ name: 'Loud Orchard', website: 'https://orchard.example' });
    expect(await cases()).toMatchObject([{ title: 'Loud Orchard' }]);
    await moderator.http
      .post(`/api/v1/moderation/cases/${first?.id ?? ''}/decision`)
      .send({ decision: 'approve' })
      .expect(409);
    expect(await change({ name: 'Quiet Orchard' })).toMatchObject({ verified: true, pendingChange: null });
    expect(await cases()).toEqual([]);
  });

  it('is decided or taken back, whichever comes first, and never both', async () => {
    await verify();
    for (const round of [1, 2, 3]) {
      await change({ name: `Round ${String(round)}`, website: 'https://orchard.example' });
      const [one] = await cases();
      const [decided] = await Promise.all([
        moderator.http
          .post(`/api/v1/moderation/cases/${one?.id ?? ''}/decision`)
          .send({ decision: 'reject', reasonCode: 'misleading' }),
        change({ name: 'Quiet Orchard' }),
      ]);
      expect([200, 409]).toContain(decided.status);
      expect(await read()).toMatchObject({ name: 'Quiet Orchard', verified: true, pendingChange: null });
      expect(await cases()).toEqual([]);
    }
  });

  it('is told to nobody else, and shown on the pages of the owner and of the moderator', async () => {
    await verify();
    await change(GOOGLE);
    const rival = await signUp(app, { intent: 'employer' });
    expect((await read(rival.http)).pendingChange).toBeNull();
    await rival.http.patch(`/api/v1/companies/${companyId}`).send(GOOGLE).expect(404);
    const own = await (await signedIn(owner)).get(`/hiring/company?company=${companyId}`).expect(200);
    expect(own.text).toContain('Waiting for a moderator: Google Ireland, https://google.example');
    const [one] = await cases();
    const desk = await (await signedIn(moderator)).get(`/moderation/cases/${one?.id ?? ''}`).expect(200);
    for (const words of ['Google Ireland', 'Quiet Orchard', 'https://google.example'])
      expect(desk.text).toContain(words);
  });
});
