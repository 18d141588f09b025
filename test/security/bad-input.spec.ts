import { newId } from '@plainhire/kernel';
import { createTestShop, type TestApp, type TestShop } from '@plainhire/testing';
import type { Response } from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  BAD_IDS,
  BAD_QUERY_VALUES,
  badValues,
  BROKEN_BODIES,
  fieldsOf,
  FOREIGN_CURSORS,
  pointerOf,
  withField,
} from './support/bad-values.js';
import { Cast, type Role, ROLES } from './support/cast.js';
import { type Operation, OPERATIONS, pathOf } from './support/described-api.js';
import { EXPECTED, PLANS } from './support/route-table.js';

let shop: TestShop;
let app: TestApp;
let cast: Cast;
const things = new Map<string, string>();

beforeAll(async () => {
  shop = await createTestShop();
  app = shop.app;
  cast = await Cast.gather(app);
});
// Limits would answer for the rules behind them.
beforeEach(() => app.uow.manager.query('DELETE FROM rate_limit'));
afterAll(() => shop.close());

/** The first role that gets through, so that bad input meets the rule and not the door. */
function asker(one: Operation): Role {
  const row = EXPECTED.get(one.id);
  return ROLES.find((role) => (row?.[role] ?? 500) < 400) ?? 'owner';
}

async function address(one: Operation): Promise<string> {
  const plan = PLANS[one.id];
  if (plan?.thing && !things.has(one.id)) things.set(one.id, await plan.thing(cast, asker(one)));
  return pathOf(one, (name) =>
    name === 'companyId'
      ? cast.companyId
      : name === 'fileId'
        ? cast.fileId
        : (things.get(one.id) ?? cast.postingId),
  );
}

/** What is wrong with an answer to bad input, or null. */
function fault({ status, headers, text }: Response): string | null {
  if (status < 400) return null;
  if (status >= 500) return `${String(status)} ${text.slice(0, 200)}`;
  if (!/^application\/problem\+json/.test(String(headers['content-type'])))
    return `${String(status)} as ${String(headers['content-type'])}`;
  const body = JSON.parse(text) as { code?: unknown; status?: unknown; detail?: unknown };
  const whole = typeof body.code === 'string' && body.status === status && typeof body.detail === 'string';
  return whole ? null : `${String(status)} with an incomplete problem: ${text.slice(0, 200)}`;
}

/** The answer must be a 422 that points at the field, or at what it stands in. */
function unpointed({ status, body }: Response, pointer: string): string | null {
  if (status !== 422) return `${String(status)}, not 422`;
  const pointers = ((body as { errors?: { pointer: string }[] }).errors ?? []).map((one) => one.pointer);
  const named = pointers.some((one) => one !== '' && (pointer.startsWith(one) || one.startsWith(pointer)));
  return named ? null : `422 that points at ${JSON.stringify(pointers.slice(0, 5))}`;
}

const withBody = OPERATIONS.filter(({ body }) => body !== null);

describe('a field that cannot be what it is', () => {
  it.each(withBody.map((one) => [one.id, one] as const))('is named by %s', async (id, one) => {
    const path = await address(one);
    const http = cast.http(asker(one));
    const base = PLANS[id]?.body?.(cast, asker(one)) ?? {};
    const wrong: string[] = [];
    for (const field of fieldsOf(one.body ?? {})) {
      const pointer = pointerOf(field.path);
      for (const [what, value] of badValues(field)) {
        const request = http[one.method](path).send(withField(base, field.path, value) as object);
        if (PLANS[id]?.key) request.set('Idempotency-Key', newId());
        const answer = await request;
        const found = fault(answer) ?? unpointed(answer, pointer);
        if (found !== null) wrong.push(`${pointer}, ${what}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a body that is none', () => {
  it.each(OPERATIONS.filter(({ method }) => method !== 'get').map((one) => [one.id, one] as const))(
    'is answered by %s with what is wrong',
    async (id, one) => {
      const path = await address(one);
      const wrong: string[] = [];
      for (const [what, type, bytes] of BROKEN_BODIES) {
        // A new session: some of these end one.
        const http = PLANS[id]?.ends ? await cast.renew(asker(one)) : cast.http(asker(one));
        const request = http[one.method](path).set('Content-Type', type);
        // Under a key a POST is remembered by its body, whatever that is.
        if (one.method === 'post') request.set('Idempotency-Key', what.replaceAll(/[ ,]/g, '-'));
        const found = fault(await request.serialize((body: unknown) => body as string).send(bytes));
        if (found !== null) wrong.push(`${what}: ${found}`);
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('an id that is none', () => {
  const rows = OPERATIONS.filter((one) => one.parameters.some((parameter) => parameter.in === 'path'));
  it.each(rows.map((one) => [one.id, one] as const))('is not found by %s', async (id, one) => {
    await address(one);
    const names = one.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
    const http = cast.http(asker(one));
    const body = PLANS[id]?.body?.(cast, asker(one));
    const wrong: string[] = [];
    for (const bad of BAD_IDS) {
      for (const name of names) {
        const good = (other: string) => (other === 'companyId' ? cast.companyId : cast.postingId);
        const request = http[one.method](pathOf(one, (other) => (other === name ? bad : good(other))));
        const answer = await (body ? request.send(body) : request);
        const found = fault(answer) ?? (answer.status === 404 ? null : `${String(answer.status)}, not 404`);
        if (found !== null) wrong.push(`${name} ${JSON.stringify(bad.slice(0, 40))}: ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['%', '%E0%A4%A', '%c0%af', '%00', '%2e%2e%2f', '%ff'])(
    'and whose encoding is broken (%s) is no fault of ours',
    async (raw) => {
      for (const path of [`/api/v1/postings/${raw}`, `/api/v1/applications/${raw}`, `/api/v1/${raw}`]) {
        const answer = await cast.http('owner').get(path);
        expect([path, fault(answer), answer.status < 500]).toEqual([path, null, true]);
      }
    },
  );
});

describe('a query that makes no sense', () => {
  const rows = OPERATIONS.map((one) => {
    const names = one.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    return [one.id, one, names] as const;
  }).filter(([, , names]) => names.length > 0);

  it.each(rows)('is answered by %s with what is wrong', async (_, one, names) => {
    const path = await address(one);
    const http = cast.http(asker(one));
    const wrong: string[] = [];
    const ask = async (query: string) => {
      const answer = await http.get(`${path}?${query}`);
      const found = fault(answer);
      if (found !== null) wrong.push(`${query.slice(0, 80)}: ${found}`);
      return answer;
    };
    for (const name of names) {
      for (const value of BAD_QUERY_VALUES) {
        await ask(`${name}=${encodeURIComponent(value)}`);
        await ask(`${name}=x&${name}=${encodeURIComponent(value)}`);
      }
      await ask(`${name}[]=x&${name}[a]=b&${name}.a=1`);
      await ask(`${name}=%E0%A4%A&${name}=%ED%A0%BD`);
      await ask(Array<string>(400).fill(`${name}=x`).join('&'));
    }
    for (const cursor of names.includes('cursor') ? FOREIGN_CURSORS : []) await ask(`cursor=${cursor}`);
    for (const limit of names.includes('limit') ? ['0', '-1', '101', '1.5', 'x', '1e9'] : []) {
      const answer = await ask(`limit=${limit}`);
      const found = unpointed(answer, '/limit');
      if (found !== null) wrong.push(`limit=${limit}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });
});
