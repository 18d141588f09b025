import { newId } from '@plainhire/kernel';
import { createTestShop, type TestApp, type TestShop } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cast, type Role, ROLES } from './support/cast.js';
import { OPERATIONS, operation, pathOf } from './support/described-api.js';
import { EXPECTED, type Plan, PLANS } from './support/route-table.js';

let shop: TestShop;
let cast: Cast;

beforeAll(async () => {
  shop = await createTestShop();
  cast = await Cast.gather(shop.app);
});
afterAll(() => shop.close());

describe('the table of routes and roles', () => {
  it('names every operation of the API, and none that is not there', () => {
    const described = OPERATIONS.map(({ id }) => id);
    const rows = [...EXPECTED.keys()].map((row) => row.split(':')[0] ?? '');
    expect(
      described.filter((id) => !rows.includes(id)),
      'operations without a row in test/security/support/route-table.ts',
    ).toEqual([]);
    expect(
      [...rows, ...Object.keys(PLANS).map((row) => row.split(':')[0] ?? '')].filter(
        (id) => !described.includes(id),
      ),
      'rows and plans without an operation',
    ).toEqual([]);
  });
});

describe('an operation answers each role as the table says', () => {
  it.each([...EXPECTED])('%s', async (row, expected) => {
    const plan = PLANS[row] ?? {};
    const wrong: string[] = [];
    let kept: string | undefined;
    for (const role of ROLES) {
      // What was refused is as it was before, and serves the next one.
      const shared = expected[role] >= 400 && !plan.each;
      const thing = shared && kept !== undefined ? kept : await plan.thing?.(cast, role);
      if (shared) kept = thing;
      const status = await ask(row, plan, role, thing);
      if (status !== expected[role]) wrong.push(`${role}: ${String(status)}, not ${String(expected[role])}`);
    }
    expect(wrong).toEqual([]);
  });
});

async function ask(row: string, plan: Plan, role: Role, thing: string | undefined): Promise<number> {
  const { method, ...one } = operation(row.split(':')[0] ?? '');
  const path = pathOf({ method, ...one }, (name) => {
    if (name === 'companyId') return cast.companyId;
    if (name === 'fileId') return cast.fileId;
    if (thing === undefined) throw new Error(`${row} needs a plan that says what ${name} is.`);
    return thing;
  });
  const http = await clientOf(plan, role);
  const query = plan.query ? `?${plan.query(cast)}` : '';
  const request = http[method](`${path}${query}`);
  if (plan.file) request.attach('file', Buffer.from('A plain text.'), 'note.txt');
  else if (plan.body) request.send(plan.body(cast, role));
  if (plan.key) request.set('Idempotency-Key', newId());
  const { status, headers } = await request;
  if (status >= 400) expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  return status;
}

function clientOf({ ends }: Plan, role: Role): Promise<ReturnType<TestApp['http']>> {
  if (ends === 'own') return cast.fresh(role);
  if (ends === 'others') return cast.renew(role);
  return Promise.resolve(cast.http(role));
}
