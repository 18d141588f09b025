import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const PROFILE = '/api/v1/me/profile';

/** As the contract prints it, completeness and all. */
const PRINTED = {
  headline: 'Back-end engineer',
  phone: '+31 10 555 01 42',
  city: 'Rotterdam',
  region: '',
  country: 'NL',
  links: [{ label: 'Site', url: 'https://okafor.example' }],
  summary: 'I build services.',
  skills: [{ name: 'TypeScript', years: 5 }],
  work: [
    {
      title: 'Engineer',
      company: 'Brightwater',
      place: 'Rotterdam',
      start: '2021-03',
      end: null,
      description: 'Services.',
      highlights: ['Halved the load time'],
    },
  ],
  education: [{ degree: 'BSc', institution: 'A school', start: '2016', end: '2020', coursework: 'Data' }],
  certificates: [{ title: 'First aid', issuer: 'Red Cross', issued: '2024', expires: '2027' }],
  projects: [],
  portfolio: [],
  languages: [{ code: 'en', level: 'c1' }],
  references: [],
  preferences: {
    workplaces: ['remote'],
    places: [],
    employmentTypes: ['full_time'],
    payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' },
    workCountries: ['NL'],
  },
  visibility: 'hidden',
  completeness: { percent: 1, missing: [] },
};

describe('the profile over HTTP', () => {
  let app: TestApp;
  let person: TestPerson;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    person = await signUp(app);
  });

  it('is only for who is signed in', async () => {
    await app.http().get(PROFILE).expect(401);
    await app.http().put(PROFILE).send(PRINTED).expect(401);
  });

  it('takes the body of the contract, gives it back, and counts completeness itself', async () => {
    const { body } = await person.http.put(PROFILE).send(PRINTED).expect(200);
    const { completeness, ...rest } = PRINTED;
    expect(body).toMatchObject(rest);
    expect(body).not.toMatchObject({ completeness });
    const again = await person.http.get(PROFILE).expect(200);
    expect(again.body).toEqual(body);
    expect((again.body as typeof PRINTED).completeness.missing).toContainEqual({
      rule: 'projects',
      hint: expect.any(String) as string,
      field: '/projects',
    });
    // What GET returned is what PUT accepts, unknown keys and all.
    const sameAgain = await person.http
      .put(PROFILE)
      .send({ ...(again.body as object), shoeSize: 43 })
      .expect(200);
    expect(sameAgain.body).toEqual(again.body);
    expect(sameAgain.headers.etag).toBe(again.headers.etag);
  });

  it('refuses a stale write with 409 and loses nothing', async () => {
    const first = await person.http.get(PROFILE).expect(200);
    const written = await person.http
      .put(PROFILE)
      .set('If-Match', String(first.headers.etag))
      .send({ headline: 'One' })
      .expect(200);
    expect(written.headers.etag).toBe('"1"');
    const stale = await person.http
      .put(PROFILE)
      .set('If-Match', String(first.headers.etag))
      .send({ headline: 'Two' })
      .expect(409);
    expect(stale.body).toMatchObject({ code: 'profile.stale', version: 1 });
    expect((await person.http.get(PROFILE).expect(200)).body).toMatchObject({ headline: 'One' });
    await person.http.put(PROFILE).set('If-Match', 'x').send({ headline: 'Two' }).expect(400);
    await person.http.put(PROFILE).set('If-Match', 'W/"1"').send({ headline: 'Two' }).expect(200);
  });

  it.each([
    [{ links: [{ label: 'x', url: 'javascript:alert(1)' }] }, '/links/0/url'],
    [{ work: [{ title: 'a', company: 'b', start: '2021', end: '2020' }] }, '/work/0/end'],
    [{ headline: 'x'.repeat(161) }, '/headline'],
    [{ skills: 'TypeScript' }, '/skills'],
    [{ summary: 'a\u0000b' }, '/summary'],
    [{ headline: '\ud800' }, '/headline'],
  ])('answers %j with 422 and a pointer', async (body, pointer) => {
    const answer = await person.http.put(PROFILE).send(body).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer }] });
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it('keeps text that looks like code as text', async () => {
    const summary = `<script>alert(1)</script> '; DROP TABLE profile; -- ${'🙂'.repeat(20)} \u202Eabc`;
    const { body } = await person.http.put(PROFILE).send({ summary }).expect(200);
    expect((body as { summary: string }).summary).toBe(summary);
  });
});
