import { EnsureImportedCompany } from '@plainhire/companies';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
let owner: TestPerson;
let companyId: string;

beforeAll(async () => {
  app = await createTestApp();
  owner = await signUp(app, { name: 'Odile Farah', intent: 'employer' });
  companyId = await makeCompany(owner, 'Harbour Lamps');
});
afterAll(() => app.close());

async function makeCompany(person: TestPerson, name: string): Promise<string> {
  const { body } = await person.http.post('/api/v1/companies').send({ name }).expect(201);
  return (body as { id: string }).id;
}

async function invitationFor(email: string): Promise<string> {
  await app.drain();
  const mails = await app.mailbox(email);
  const token = mails.map(({ text }) => /\/invitation\?token=([\w-]+)/.exec(text)?.[1]).find(Boolean);
  if (!token) throw new Error(`No invitation was sent to ${email}.`);
  return token;
}

async function join(id: string, by: TestPerson, options: { role?: string; name?: string } = {}) {
  const person = await signUp(app, { name: options.name ?? 'Renske Blom' });
  await by.http
    .post(`/api/v1/companies/${id}/invitations`)
    .send({ email: person.email, ...(options.role ? { role: options.role } : {}) })
    .expect(202, {});
  const token = await invitationFor(person.email);
  await person.http.post('/api/v1/invitations/accept').send({ token }).expect(200);
  return person;
}

describe('a company', () => {
  it('keeps its slug when its name changes, and takes back what it gave', async () => {
    const id = await makeCompany(owner, 'Quiet Orchard');
    const { body } = await owner.http
      .patch(`/api/v1/companies/${id}`)
      .send({
        name: 'Loud Orchard',
        about: 'We grow pears.\nAnd apples.',
        website: 'https://orchard.example',
      })
      .expect(200);
    expect(body).toMatchObject({
      slug: 'quiet-orchard',
      name: 'Loud Orchard',
      about: 'We grow pears.\nAnd apples.',
    });
    const back = await owner.http
      .patch(`/api/v1/companies/${id}`)
      .send(body as object)
      .expect(200);
    expect(back.body).toEqual(body);
    const cleared = await owner.http.patch(`/api/v1/companies/${id}`).send({ website: '' }).expect(200);
    expect(cleared.body).toMatchObject({ website: null, name: 'Loud Orchard' });
  });

  it('gets a slug of its own when the name is taken, or in no Latin letters', async () => {
    const slugs: string[] = [];
    for (const name of ['Harbour Lamps', 'Harbour lamps!', '灯台', '灯台']) {
      const { body } = await owner.http.post('/api/v1/companies').send({ name }).expect(201);
      slugs.push((body as { slug: string }).slug);
    }
    expect(new Set(slugs).size).toBe(4);
    expect(slugs[0]).toMatch(/^harbour-lamps-[0-9a-f]{10}$/);
    expect(slugs[2]).toBe('company');
    for (const slug of slugs) await app.http().get(`/api/v1/companies/${slug}`).expect(200);
  });

  it.each(['http://127.0.0.1:3000/', 'http://169.254.169.254/latest', 'http://2130706433.example@10.0.0.1/'])(
    'cannot have a website inside somebody\u2019s network: %s',
    async (website) => {
      const { body } = await owner.http
        .post('/api/v1/companies')
        .send({ name: 'Inside', website })
        .expect(422);
      expect(body).toMatchObject({ errors: [{ pointer: '/website' }] });
    },
  );

  it('is not found where it never was, and cannot be made by a visitor', async () => {
    await app.http().get('/api/v1/companies/never-was').expect(404);
    await app.http().get('/api/v1/companies/019abc00-0000-7000-8000-000000000001').expect(404);
    await app.http().post('/api/v1/companies').send({ name: 'Visitors' }).expect(401);
  });

  it('can be made ten times a day by one account', async () => {
    const busy = await signUp(app);
    const statuses: number[] = [];
    for (let index = 0; index < 11; index += 1) {
      const { status } = await busy.http.post('/api/v1/companies').send({ name: `Shell ${String(index)}` });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
  });

  it('from an import is one for each source and name, unverified and without members', async () => {
    const ensure = app.get(EnsureImportedCompany);
    const first = await ensure.execute({ source: 'feed-a', name: 'Tall  Trees ' });
    expect(await ensure.execute({ source: 'feed-a', name: 'tall trees' })).toBe(first);
    expect(await ensure.execute({ source: 'feed-b', name: 'Tall Trees' })).not.toBe(first);
    const race = await Promise.all(
      Array.from({ length: 6 }, () => ensure.execute({ source: 'feed-c', name: 'Tall Trees' })),
    );
    expect(new Set(race).size).toBe(1);
    const { body } = await app.http().get(`/api/v1/companies/${first}`).expect(200);
    expect(body).toMatchObject({ imported: true, verified: false, website: null });
    await owner.http.get(`/api/v1/companies/${first}/members`).expect(404);
  });
});

describe('the people of a company', () => {
  it('join by an invitation to their address, whether it has an account or not', async () => {
    const email = 'newcomer@mail.example';
    await owner.http.post(`/api/v1/companies/${companyId}/invitations`).send({ email }).expect(202, {});
    const token = await invitationFor(email);
    const preview = await app.http().post('/api/v1/invitations/preview').send({ token }).expect(200);
    expect(preview.body).toMatchObject({ companyName: 'Harbour Lamps', email, role: 'recruiter' });
    await app.http().post('/api/v1/invitations/accept').send({ token }).expect(401);
    const newcomer = await signUp(app, { email, name: 'Nele Wouters' });
    await newcomer.http.post('/api/v1/invitations/accept').send({ token }).expect(200);
    expect((await newcomer.http.get('/api/v1/me')).body).toMatchObject({
      memberships: [{ companyId, role: 'recruiter' }],
    });
    const replay = await newcomer.http.post('/api/v1/invitations/accept').send({ token }).expect(410);
    expect(replay.body).toMatchObject({ code: 'company.invitation-settled' });
    await app.drain();
    expect((await app.mailbox(owner.email))[0]?.subject).toBe('Nele Wouters joined Harbour Lamps');
  });

  it('cannot join by an invitation that was sent to another, withdrawn, replaced or too old', async () => {
    const invite = (email: string) =>
      owner.http.post(`/api/v1/companies/${companyId}/invitations`).send({ email }).expect(202);
    const guest = await signUp(app, { email: 'guest@mail.example' });
    const other = await signUp(app);
    const accept = (person: TestPerson, token: string) =>
      person.http.post('/api/v1/invitations/accept').send({ token });
    await invite(guest.email);
    const first = await invitationFor(guest.email);
    expect((await accept(other, first).expect(409)).body).toMatchObject({
      code: 'company.invitation-for-another',
    });
    await invite(guest.email);
    const second = await invitationFor(guest.email);
    await accept(guest, first).expect(410);
    const { body } = await owner.http.get(`/api/v1/companies/${companyId}/members`).expect(200);
    const open = (body as { invitations: { id: string; email: string }[] }).invitations;
    const { id } = open.find(({ email }) => email === guest.email) ?? { id: '' };
    await owner.http.delete(`/api/v1/companies/${companyId}/invitations/${id}`).expect(204);
    await accept(guest, second).expect(410);
    await invite(guest.email);
    const third = await invitationFor(guest.email);
    app.clock.advance({ days: 14 });
    const late = await accept(await again(guest), third).expect(410);
    expect(late.body).toMatchObject({ code: 'company.invitation-expired' });
    owner = await again(owner);
  });

  it('are listed for each other only, invitations for owners only', async () => {
    const recruiter = await join(companyId, owner, { name: 'Rik Adema' });
    const stranger = await signUp(app);
    await owner.http.post(`/api/v1/companies/${companyId}/invitations`).send({ email: 'waits@mail.example' });
    const seen = await recruiter.http.get(`/api/v1/companies/${companyId}/members`).expect(200);
    const { items, invitations } = seen.body as { items: { name: string; role: string }[]; invitations: [] };
    expect(items).toContainEqual(expect.objectContaining({ name: 'Odile Farah', role: 'owner' }));
    expect(items).toContainEqual(expect.objectContaining({ name: 'Rik Adema', role: 'recruiter' }));
    expect(invitations).toEqual([]);
    await stranger.http.get(`/api/v1/companies/${companyId}/members`).expect(404);
    await app.http().get(`/api/v1/companies/${companyId}/members`).expect(401);
  });

  it('of whom only owners change the company and its members; for others it is not there', async () => {
    const recruiter = await join(companyId, owner);
    const stranger = await signUp(app);
    const deeds = (person: TestPerson) => [
      person.http.patch(`/api/v1/companies/${companyId}`).send({ name: 'Taken Over' }),
      person.http.post(`/api/v1/companies/${companyId}/invitations`).send({ email: 'x@mail.example' }),
      person.http.patch(`/api/v1/companies/${companyId}/members/${owner.userId}`).send({ role: 'recruiter' }),
      person.http.delete(`/api/v1/companies/${companyId}/members/${owner.userId}`),
    ];
    for (const deed of deeds(recruiter)) expect((await deed).status).toBe(403);
    for (const deed of deeds(stranger)) expect((await deed).status).toBe(404);
    expect((await app.http().get(`/api/v1/companies/${companyId}`)).body).toMatchObject({
      name: 'Harbour Lamps',
    });
  });

  it('lose their sessions when an owner changes their role or takes them out', async () => {
    const person = await join(companyId, owner);
    const path = `/api/v1/companies/${companyId}/members/${person.userId}`;
    await owner.http.patch(path).send({ role: 'owner' }).expect(204);
    await person.http.get('/api/v1/me').expect(401);
    const back = await again(person);
    expect((await back.http.get('/api/v1/me')).body).toMatchObject({
      memberships: [{ companyId, role: 'owner' }],
    });
    await owner.http.delete(path).expect(204);
    await back.http.get('/api/v1/me').expect(401);
    expect((await (await again(person)).http.get('/api/v1/me')).body).toMatchObject({ memberships: [] });
    await owner.http.delete(path).expect(404);
  });

  it('always have an owner among them, also when two owners leave at the same instant', async () => {
    const id = await makeCompany(owner, 'Two Owners');
    const alone = `/api/v1/companies/${id}/members/${owner.userId}`;
    expect((await owner.http.delete(alone).expect(409)).body).toMatchObject({ code: 'company.last-owner' });
    await owner.http.patch(alone).send({ role: 'recruiter' }).expect(409);
    const second = await join(id, owner, { role: 'owner' });
    const leave = (person: TestPerson) =>
      person.http.delete(`/api/v1/companies/${id}/members/${person.userId}`);
    const left = await Promise.all([leave(owner), leave(second)]);
    expect(left.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('are invited by people whose own address is verified', async () => {
    const fresh = await signUp(app, { verified: false });
    const id = await makeCompany(fresh, 'Fresh Start');
    const { body } = await fresh.http
      .post(`/api/v1/companies/${id}/invitations`)
      .send({ email: 'anybody@mail.example' })
      .expect(403);
    expect(body).toMatchObject({ code: 'company.unverified-inviter' });
  });
});

/** The same person, signed in anew. */
async function again(person: TestPerson): Promise<TestPerson> {
  const { email, password } = person;
  const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
  const { token } = body as { token: string };
  return { ...person, token, http: app.http(token) };
}
