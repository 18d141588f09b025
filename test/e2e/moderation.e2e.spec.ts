import { createTestApp, signUp, type TestApp, type TestPerson } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const POSTING = {
  title: 'Clerk',
  description: '<p>You keep the files of our office in order. Pay a registration fee of 40 euro first.</p>',
  employmentType: 'full_time',
  workplace: 'on_site',
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1600, max: 2000, currency: 'EUR', unit: 'hour' },
};

let app: TestApp;
let owner: TestPerson;
let anna: TestPerson;
let bram: TestPerson;
let companyId: string;

interface Item {
  id: string;
  postingId: string;
  risk: { rule: string; evidence: { field: string; text: string }[] }[];
  claimedBy: { name: string } | null;
}

beforeAll(async () => {
  app = await createTestApp();
  owner = await signUp(app, { intent: 'employer' });
  anna = await signUp(app, { staffRoles: ['moderator'], name: 'Anna' });
  bram = await signUp(app, { staffRoles: ['moderator'], name: 'Bram' });
  const made = await owner.http.post('/api/v1/companies').send({ name: 'Filing Office' }).expect(201);
  companyId = (made.body as { id: string }).id;
});
afterAll(() => app.close());

const url = (path: string) => `/api/v1${path}`;

async function submitted(): Promise<Item> {
  const made = await owner.http
    .post(url(`/companies/${companyId}/postings`))
    .send(POSTING)
    .expect(201);
  const { id } = made.body as { id: string };
  await owner.http.post(url(`/postings/${id}/submit`)).expect(200);
  await app.drain();
  const queue = await anna.http.get(url('/moderation/queue?limit=100')).expect(200);
  const item = (queue.body as { items: Item[] }).items.find((one) => one.postingId === id);
  if (!item) throw new Error('no case was opened');
  return item;
}
const act = (who: TestPerson, id: string, verb: string, body: object = {}) =>
  who.http.post(url(`/moderation/cases/${id}/${verb}`)).send(body);
const stateOf = async (postingId: string) =>
  ((await owner.http.get(url(`/postings/${postingId}`)).expect(200)).body as { state: string }).state;

describe('the queue over HTTP', () => {
  it('is for moderators alone', async () => {
    const { id } = await submitted();
    await app.http().get(url('/moderation/queue')).expect(401);
    await owner.http.get(url('/moderation/queue')).expect(403);
    await owner.http.get(url(`/moderation/cases/${id}`)).expect(403);
    await act(owner, id, 'claim').expect(403);
    await act(owner, id, 'decision', { decision: 'approve' }).expect(403);
    await anna.http.get(url('/moderation/cases/01932c07-0000-7000-8000-000000000000')).expect(404);
  });

  it('shows what the rules saw, with the words', async () => {
    const { risk } = await submitted();
    const fee = risk.find((flag) => flag.rule === 'pay-to-work');
    expect(fee?.evidence[0]).toMatchObject({
      field: 'description',
      text: expect.stringContaining('registration fee') as string,
    });
  });
});

describe('claims over HTTP', () => {
  it('keep a case from others until they lapse', async () => {
    const { id } = await submitted();
    const claimed = await act(anna, id, 'claim').expect(200);
    expect((claimed.body as Item).claimedBy).toMatchObject({ name: 'Anna' });
    const refused = await act(bram, id, 'claim').expect(409);
    expect(refused.body).toMatchObject({ code: 'moderation.claimed' });
    await act(bram, id, 'decision', { decision: 'approve' }).expect(409);
    await act(bram, id, 'release').expect(409);
    await act(anna, id, 'release').expect(200);
    await act(bram, id, 'claim').expect(200);
    app.clock.advance({ minutes: 15 });
    await act(anna, id, 'claim').expect(200);
  });
});

describe('decisions over HTTP', () => {
  it('need a reason unless they approve', async () => {
    const { id, postingId } = await submitted();
    const answer = await act(anna, id, 'decision', { decision: 'reject' }).expect(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/reasonCode');
    await act(anna, id, 'decision', { decision: 'reject', reasonCode: 'rude' }).expect(422);
    expect(await stateOf(postingId)).toBe('in_review');
  });

  it('send it back with the reason in the mail, and take it again', async () => {
    const { id, postingId } = await submitted();
    await act(anna, id, 'decision', {
      decision: 'request_changes',
      reasonCode: 'scam',
      message: 'Nobody pays to work. Take the fee out.',
    }).expect(200);
    await app.drain();
    expect(await stateOf(postingId)).toBe('changes_requested');
    const [mail] = await app.mailbox(owner.email);
    expect(mail?.subject).toBe('Please change: Clerk');
    expect(mail?.text).toContain('Nobody pays to work.');
    await owner.http
      .patch(url(`/postings/${postingId}`))
      .send({ description: '<p>You keep the files of our office in order.</p>' })
      .expect(200);
    await owner.http.post(url(`/postings/${postingId}/submit`)).expect(200);
    await app.drain();
    const queue = await bram.http.get(url('/moderation/queue?limit=100')).expect(200);
    const again = (queue.body as { items: Item[] }).items.find((one) => one.postingId === postingId);
    expect(again?.risk.map((flag) => flag.rule)).not.toContain('pay-to-work');
    const seen = await bram.http.get(url(`/moderation/cases/${again?.id ?? ''}`)).expect(200);
    const { postingHistory } = seen.body as { postingHistory: { action: string; by: string }[] };
    expect(postingHistory.map(({ action, by }) => [action, by])).toEqual([
      ['opened', 'Plainhire'],
      ['request_changes', 'Anna'],
      ['opened', 'Plainhire'],
    ]);
    await act(bram, again?.id ?? '', 'decision', { decision: 'approve' }).expect(200);
    expect(await stateOf(postingId)).toBe('live');
  });

  it('come before what an edit of a live posting adds and the rules would stop at', async () => {
    const { id, postingId } = await submitted();
    await act(anna, id, 'decision', { decision: 'approve' }).expect(200);
    const edit = (patch: object) =>
      owner.http
        .patch(url(`/postings/${postingId}`))
        .send(patch)
        .expect(200);
    const seen = async () =>
      (
        await app
          .http()
          .get(url(`/postings/${postingId}`))
          .expect(200)
      ).body as object;
    await edit({ benefits: ['Lunch'] });
    expect(await seen()).toMatchObject({ benefits: ['Lunch'] });
    await edit({ benefits: ['Lunch', 'Send 50 EUR to start, WhatsApp +31 6 1234 5678'] });
    expect(await seen()).toMatchObject({ benefits: ['Lunch'] });
    const asks = { id: 'q1', type: 'short_text', label: 'Your IBAN and passport number', required: true };
    await edit({ benefits: ['Lunch'], questions: [asks] });
    expect(await seen()).toMatchObject({ benefits: ['Lunch'], questions: [] });
    await app.drain();
    const queue = await anna.http.get(url('/moderation/queue?limit=100')).expect(200);
    const waiting = (queue.body as { items: Item[] }).items.filter((one) => one.postingId === postingId);
    expect(waiting).toHaveLength(1);
    expect(waiting[0]?.risk.flatMap((flag) => flag.evidence)).toContainEqual(
      expect.objectContaining({ field: 'questions/0/label', text: 'IBAN' }),
    );
  });

  it('come from one of two who decide at once', async () => {
    const { id, postingId } = await submitted();
    const answers = await Promise.all([
      act(anna, id, 'decision', { decision: 'approve' }),
      act(bram, id, 'decision', { decision: 'reject', reasonCode: 'scam' }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect(await stateOf(postingId)).toBe(answers[0].status === 200 ? 'live' : 'rejected');
  });

  it('leave the queue when the company takes the posting back', async () => {
    const { id, postingId } = await submitted();
    await owner.http.post(url(`/postings/${postingId}/withdraw`)).expect(200);
    await app.drain();
    const answer = await act(anna, id, 'decision', { decision: 'approve' }).expect(409);
    expect(answer.body).toMatchObject({ code: 'moderation.settled', state: 'cancelled' });
    expect(await stateOf(postingId)).toBe('draft');
  });
});

describe('stepping in over HTTP', () => {
  it('pauses, resumes and closes what is live; the company cannot lift it', async () => {
    const { id, postingId } = await submitted();
    await act(anna, id, 'decision', { decision: 'approve' }).expect(200);
    const stepIn = (who: TestPerson, verb: string, body: object = {}) =>
      who.http.post(url(`/moderation/postings/${postingId}/${verb}`)).send(body);
    await stepIn(owner, 'pause', { reasonCode: 'scam' }).expect(403);
    await stepIn(anna, 'pause').expect(422);
    await stepIn(anna, 'pause', { reasonCode: 'scam', message: 'See our mail.' }).expect(200);
    const refused = await owner.http.post(url(`/postings/${postingId}/resume`)).expect(409);
    expect(refused.body).toMatchObject({ code: 'posting.paused-by-moderator' });
    await stepIn(anna, 'resume').expect(200);
    expect(await stateOf(postingId)).toBe('live');
    await stepIn(anna, 'close', { reasonCode: 'scam' }).expect(200);
    await app
      .http()
      .get(url(`/postings/${postingId}`))
      .expect(410);
    await stepIn(anna, 'close', { reasonCode: 'scam' }).expect(409);
    await app.drain();
    expect((await app.mailbox(owner.email))[0]?.subject).toBe('Closed by a moderator: Clerk');
  });
});
