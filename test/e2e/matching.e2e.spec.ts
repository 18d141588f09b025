import { ReadApplication } from '@plainhire/applications';
import { newId } from '@plainhire/kernel';
import { makeCompany, makeLive } from '@plainhire/postings/testing';
import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface MatchBody {
  score: number;
  of: number;
  gates: { name: string; state: string }[];
  parts: { name: string; points: number; of: number; unknown: string[]; missing: string[] }[];
}
interface Page {
  items: { posting: { id: string; title: string }; match: MatchBody; reasons: string[] }[];
  nextCursor: string | null;
}

describe('matching over HTTP', () => {
  let app: TestApp;
  let candidate: TestPerson;
  let companyId: string;
  let owner: Awaited<ReturnType<typeof makeCompany>>['owner'];

  const post = (over: Parameters<typeof makeLive>[3]) => makeLive(app, owner, companyId, over);
  const match = async (postingId: string, person = candidate): Promise<MatchBody> => {
    const answer = await person.http.get(`/api/v1/postings/${postingId}/match`).expect(200);
    return answer.body as MatchBody;
  };
  const recommended = async (query = ''): Promise<Page> => {
    const answer = await candidate.http.get(`/api/v1/me/recommendations${query}`).expect(200);
    return answer.body as Page;
  };

  beforeAll(async () => {
    app = await createTestApp();
    ({ companyId, owner } = await makeCompany(app));
    candidate = await signUp(app);
    const profile = {
      headline: 'Back-end developer',
      city: 'Rotterdam',
      country: 'NL',
      skills: [
        { name: 'TypeScript', years: 5 },
        { name: 'React', years: 2 },
      ],
      work: [
        {
          title: 'Developer',
          company: 'Brightwater',
          start: '2020-01',
          end: null,
          description: 'TypeScript.',
        },
      ],
      preferences: {
        workplaces: ['hybrid', 'remote'],
        places: [],
        employmentTypes: ['full_time'],
        payFloor: { amount: 5_000_000, currency: 'EUR', unit: 'year' },
        workCountries: ['NL'],
      },
    };
    await candidate.http.put('/api/v1/me/profile').send(profile).expect(200);
    await app.drain();
  });
  afterAll(() => app.close());

  it('explains a live posting to a candidate, the points summing to the score', async () => {
    const { postingId } = await post({});
    const body = await match(postingId);
    expect(body.of).toBe(100);
    expect(body.score).toBeGreaterThan(60);
    expect(body.parts.reduce((sum, part) => sum + part.points, 0)).toBe(body.score);
    expect(body.gates.map((gate) => [gate.name, gate.state])).toEqual([
      ['contract', 'pass'],
      ['place', 'pass'],
      ['pay floor', 'pass'],
      ['language', 'pass'],
    ]);
  });

  it('gives the company the very match that the candidate is shown, in what is before and behind the sending', async () => {
    const { postingId } = await post({});
    const shown = await match(postingId);
    const path = `/api/v1/postings/${postingId}/applications`;
    const preview = await candidate.http.post(`${path}/preview`).send({}).expect(200);
    const sent = await candidate.http.post(path).send({}).expect(201);
    const { id: applicationId } = sent.body as { id: string };
    const view = await app.get(ReadApplication).execute(owner, { applicationId });
    expect(view.view).toBe('company');
    expect(view.match).toEqual(shown);
    expect((preview.body as { match: MatchBody }).match).toEqual(shown);
    expect(await match(postingId)).toEqual(shown);
  });

  it('answers an empty profile with what is unknown, nothing missing', async () => {
    const { postingId } = await post({});
    const body = await match(postingId, await signUp(app));
    expect(body.score).toBe(0);
    expect(body.parts.flatMap((part) => part.missing)).toEqual([]);
    expect(body.parts.flatMap((part) => part.unknown).length).toBeGreaterThan(0);
  });

  it('answers a page of postings at once, in the order asked for, each as when asked alone', async () => {
    const first = await post({});
    const second = await post({ title: 'Baker', skills: { required: [{ name: 'Baking' }], nice: [] } });
    const ids = [second.postingId, newId(), first.postingId, second.postingId];
    const many = (wanted: string[]) =>
      `/api/v1/me/matches?${wanted.map((id) => `postingId=${id}`).join('&')}`;
    const answer = await candidate.http.get(many(ids)).expect(200);
    expect(answer.body).toEqual({
      items: [
        { postingId: second.postingId, match: await match(second.postingId) },
        { postingId: first.postingId, match: await match(first.postingId) },
      ],
    });
    const one = await candidate.http.get(many([first.postingId])).expect(200);
    expect((one.body as { items: object[] }).items).toHaveLength(1);

    const fifty = Array.from({ length: 50 }, () => newId());
    await candidate.http.get(many(fifty)).expect(200, { items: [] });
    await candidate.http.get(many([...fifty, newId()])).expect(422);
    await candidate.http.get('/api/v1/me/matches').expect(422);
    await candidate.http.get(many(['nonsense'])).expect(422);
    await app.http().get(many(fifty)).expect(401);
  });

  it('is only for who is signed in, and only about live postings', async () => {
    const { postingId } = await post({});
    await app.http().get(`/api/v1/postings/${postingId}/match`).expect(401);
    await app.http().get('/api/v1/me/recommendations').expect(401);
    await candidate.http.get(`/api/v1/postings/${newId()}/match`).expect(404);
    await candidate.http.get('/api/v1/postings/nonsense/match').expect(404);
  });

  it('recommends the best first with two reasons, a page at a time, without failed conditions', async () => {
    const best = await post({ title: 'TypeScript developer' });
    const lesser = await post({
      title: 'Web developer',
      skills: { required: [{ name: 'JavaScript' }, { name: 'PHP' }], nice: [] },
    });
    const contractor = await post({ title: 'Contractor', employmentType: 'contractor' });
    const underpaid = await post({
      title: 'Cheap',
      pay: { min: 100, max: 4_000_000, currency: 'EUR', unit: 'year' },
    });
    const other = await post({ title: 'Baker', skills: { required: [{ name: 'Baking' }], nice: [] } });
    await app.drain();

    const all = await recommended('?limit=50');
    const ids = all.items.map((item) => item.posting.id);
    expect(ids).toContain(best.postingId);
    expect(ids.indexOf(best.postingId)).toBeLessThan(ids.indexOf(lesser.postingId));
    for (const absent of [contractor, underpaid, other]) expect(ids).not.toContain(absent.postingId);
    for (const item of all.items) expect(item.reasons.length).toBeGreaterThan(0);
    const scores = all.items.map((item) => item.match.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));

    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await recommended(`?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.posting.id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(ids);
    await candidate.http.get('/api/v1/me/recommendations?cursor=nonsense').expect(400);
  });

  it('does not recommend what was applied to, and fills the page with others', async () => {
    const applied = await post({ title: 'TypeScript developer, applied to' });
    const next = await post({ title: 'TypeScript developer, next' });
    await app.drain();
    const before = (await recommended('?limit=50')).items.map((item) => item.posting.id);
    expect(before).toEqual(expect.arrayContaining([applied.postingId, next.postingId]));

    const answer = await candidate.http.post(`/api/v1/postings/${applied.postingId}/applications`).send({});
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    const after = (await recommended('?limit=50')).items.map((item) => item.posting.id);
    expect(after).toEqual(before.filter((id) => id !== applied.postingId));
    expect((await recommended('?limit=1')).items).toHaveLength(1);

    const { id } = answer.body as { id: string };
    await candidate.http.post(`/api/v1/applications/${id}/withdraw`).expect(200);
    const withdrawn = (await recommended('?limit=50')).items.map((item) => item.posting.id);
    expect(withdrawn).not.toContain(applied.postingId);
  });

  it('scores anew when the profile changes, and forgets a posting that is closed', async () => {
    const { postingId } = await post({
      title: 'Baker of bread',
      skills: { required: [{ name: 'Baking' }], nice: [] },
    });
    await app.drain();
    expect((await recommended('?limit=50')).items.map((item) => item.posting.id)).not.toContain(postingId);

    const { body } = (await candidate.http.get('/api/v1/me/profile').expect(200)) as {
      body: { skills: object[] };
    };
    await candidate.http
      .put('/api/v1/me/profile')
      .send({ ...body, skills: [...body.skills, { name: 'Bread making', years: 3 }] })
      .expect(200);
    await app.drain();
    expect((await recommended('?limit=50')).items.map((item) => item.posting.id)).toContain(postingId);

    const { ClosePosting } = await import('@plainhire/postings');
    await app.get(ClosePosting).execute(owner, { postingId });
    await app.drain();
    expect((await recommended('?limit=50')).items.map((item) => item.posting.id)).not.toContain(postingId);
  });
});

describe('reference over HTTP', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('suggests skills by name and by other names, to anybody', async () => {
    const { body } = await app.http().get('/api/v1/reference/skills?q=golan').expect(200);
    expect(body).toEqual({
      items: [{ id: 'go', name: 'Go', family: { id: 'software', name: 'Software development' } }],
    });
    await app.http().get('/api/v1/reference/skills').expect(200, { items: [] });
    await app.http().get('/api/v1/reference/skills?q=a&limit=900').expect(422);
  });

  it('lists countries and currencies', async () => {
    const countries = await app.http().get('/api/v1/reference/countries').expect(200);
    expect((countries.body as { items: object[] }).items).toContainEqual({ code: 'NL', name: 'Netherlands' });
    const currencies = await app.http().get('/api/v1/reference/currencies').expect(200);
    expect((currencies.body as { items: object[] }).items).toContainEqual({
      code: 'EUR',
      name: 'Euro',
      rate: 1,
    });
  });
});
