import { MAX_APPLICATIONS_A_DAY } from '@plainhire/applications';
import { makeCompany, makeLive } from '@plainhire/postings/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const POSTINGS_A_DAY = 200;

let app: TestApp;
let owner: TestPerson;
let companyId: string;

beforeAll(async () => {
  app = await createTestApp();
  owner = await signUp(app, { intent: 'employer' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  companyId = (made.body as { id: string }).id;
});
afterAll(() => app.close());

describe('one account', () => {
  it('makes two hundred postings a day, written or copied, and no more until the day is over', async () => {
    const create = () => owner.http.post(`/api/v1/companies/${companyId}/postings`).send({ title: 'Filler' });
    const first = await create().expect(201);
    const { id } = first.body as { id: string };
    const copy = () => owner.http.post(`/api/v1/postings/${id}/duplicate`);
    for (let made = 1; made < POSTINGS_A_DAY; made += 1)
      await (made % 2 === 0 ? create() : copy()).expect(201);
    for (const refused of [await create(), await copy()]) {
      expect(refused.status).toBe(429);
      expect(refused.body).toMatchObject({ code: 'limit.reached' });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3600);
    }
    app.clock.advance({ hours: 24, seconds: 1 });
    const { email, password } = owner;
    const { body } = await app.http().post('/api/v1/auth/tokens').send({ email, password }).expect(200);
    const again = app.http((body as { token: string }).token);
    await again.post(`/api/v1/postings/${id}/duplicate`).expect(201);
  }, 60_000);

  it(`sends ${String(MAX_APPLICATIONS_A_DAY)} applications a day, withdrawn ones among them`, async () => {
    const candidate = await signUp(app);
    const other = await makeCompany(app, { name: 'Lid Works' });
    const apply = async () => {
      const { postingId } = await makeLive(app, other.owner, other.companyId);
      return candidate.http.post(`/api/v1/postings/${postingId}/applications`).send({});
    };
    for (let sent = 0; sent < MAX_APPLICATIONS_A_DAY; sent += 1) {
      const { status, body } = await apply();
      expect(status).toBe(201);
      const { id } = body as { id: string };
      if (sent % 4 === 0) await candidate.http.post(`/api/v1/applications/${id}/withdraw`).expect(200);
    }
    const refused = await apply();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    app.clock.advance({ hours: 24, seconds: 1 });
    expect((await apply()).status).toBe(201);
  }, 60_000);
});
