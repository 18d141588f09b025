import { createHmac } from 'node:crypto';
import { FakeClock } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillingModule } from '../billing.module.js';
import { FOLLOWED_EVENTS } from './followed-events.js';
import { STRIPE_API_VERSION } from './stripe-client.js';
import { OpenEvents } from '../desk/open-events.js';
import { makeBuyer, makePerson } from '../testing.js';
import { StripeEventRepository } from './stripe-event.repository.js';
import { TakeWebhook } from './take-webhook.js';

const OLD = 'whsec_oldoldoldoldoldold';
const NEW = 'whsec_newnewnewnewnewnew';

let context: MediumContext;
beforeAll(async () => {
  context = await mediumContext({
    imports: [BillingModule],
    clock: new FakeClock('2026-11-23T09:00:00Z'),
    environment: {
      STRIPE_SECRET_KEY: 'sk_test_0123456789abcdef',
      STRIPE_WEBHOOK_SECRET: `${OLD},${NEW}`,
      STRIPE_EMULATOR_URL: 'http://127.0.0.1:9',
    },
  });
});
afterAll(() => context.close());

let events = 0;
function event(over: Record<string, unknown> = {}): { id: string; body: Buffer } {
  events += 1;
  const id = `evt_test${String(events)}`;
  const made = {
    id,
    object: 'event',
    type: 'checkout.session.completed',
    api_version: STRIPE_API_VERSION,
    created: context.clock.now().getTime() / 1000,
    livemode: false,
    data: { object: { id: 'cs_test_1', object: 'checkout.session', payment_status: 'paid' } },
    ...over,
  };
  return { id, body: Buffer.from(JSON.stringify(made)) };
}

/** As Stripe signs: HMAC-SHA256 of time, point and body. */
function sign(body: Buffer, secret = OLD, ageSeconds = 0): string {
  const at = Math.floor(context.clock.now().getTime() / 1000) - ageSeconds;
  const mac = createHmac('sha256', secret)
    .update(`${String(at)}.`)
    .update(body)
    .digest('hex');
  return `t=${String(at)},v1=${mac}`;
}

const take = (body: Buffer, signature: string | undefined) =>
  context.get(TakeWebhook).execute({ body, signature });

async function kept(id: string): Promise<{ events: number; jobs: number }> {
  const [row] = await context.uow.manager.query<{ events: number; jobs: number }[]>(
    `SELECT (SELECT count(*)::int FROM stripe_event WHERE id = $1) AS events,
            (SELECT count(*)::int FROM outbox WHERE payload->>'stripeEventId' = $1) AS jobs`,
    [id],
  );
  return row ?? { events: -1, jobs: -1 };
}

describe('an event of Stripe', () => {
  it.each([OLD, NEW])('is kept with one job when it is signed with either secret', async (secret) => {
    const { id, body } = event();
    expect(await take(body, sign(body, secret))).toBe('new');
    expect(await take(body, sign(body, secret))).toBe('known');
    expect(await kept(id)).toEqual({ events: 1, jobs: 1 });
  });

  it('keeps which object it speaks of and nothing that the object says', async () => {
    const { id, body } = event();
    await take(body, sign(body));
    const [row] = await context.uow.manager.query<Record<string, unknown>[]>(
      'SELECT * FROM stripe_event WHERE id = $1',
      [id],
    );
    expect(row).toMatchObject({ object_id: 'cs_test_1', api_version: STRIPE_API_VERSION, livemode: false });
    expect(JSON.stringify(row)).not.toContain('paid');
  });

  it.each([
    ['no signature', (_: Buffer) => undefined],
    ['a signature of another secret', (body: Buffer) => sign(body, 'whsec_somebodyelse')],
    ['a signature of another body', (body: Buffer) => sign(Buffer.concat([body, Buffer.from(' ')]))],
    ['a signature of six minutes ago', (body: Buffer) => sign(body, OLD, 360)],
    ['words for a signature', () => 'trust me'],
    ['a signature of an older scheme', (body: Buffer) => sign(body).replace('v1=', 'v0=')],
  ])('with %s is refused and leaves nothing', async (_, signature) => {
    const { id, body } = event();
    await expect(take(body, signature(body))).rejects.toMatchObject({
      kind: 'malformed',
      code: 'billing.webhook-signature',
    });
    expect(await kept(id)).toEqual({ events: 0, jobs: 0 });
  });

  it('that is signed and no JSON is refused', async () => {
    const body = Buffer.from('{"id":');
    await expect(take(body, sign(body))).rejects.toMatchObject({ code: 'billing.webhook-signature' });
    const empty = Buffer.alloc(0);
    await expect(take(empty, sign(empty))).rejects.toMatchObject({ code: 'billing.webhook-signature' });
  });

  it('of live money is refused by a test key', async () => {
    const { id, body } = event({ livemode: true });
    await expect(take(body, sign(body))).rejects.toMatchObject({
      kind: 'malformed',
      code: 'billing.webhook-mode',
    });
    expect(await kept(id)).toEqual({ events: 0, jobs: 0 });
  });

  it('of a type that nothing follows from is answered and forgotten', async () => {
    const { id, body } = event({ type: 'customer.subscription.deleted' });
    expect(await take(body, sign(body))).toBe('ignored');
    expect(await kept(id)).toEqual({ events: 0, jobs: 0 });
  });

  it.each(FOLLOWED_EVENTS)('%s is followed', async (type) => {
    const { id, body } = event({ type });
    expect(await take(body, sign(body))).toBe('new');
    expect(await kept(id)).toEqual({ events: 1, jobs: 1 });
  });
});

it('events that were not followed yet are listed for finance, the longest waiting first, and gone once they are', async () => {
  const ids: string[] = [];
  for (const type of ['charge.refunded', 'invoice.paid', 'refund.updated']) {
    const { id, body } = event({ type });
    await take(body, sign(body));
    ids.push(id);
    context.clock.advance({ ms: 1_000 });
  }
  const finance = await makePerson(context, ['finance']);
  const listed = async (limit: number) => {
    const found: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await context.get(OpenEvents).page(finance, { limit, cursor });
      found.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) return found.filter((id) => ids.includes(id));
      cursor = page.nextCursor;
    }
  };
  expect(await listed(1)).toEqual(ids);
  await context.get(StripeEventRepository).close(ids[1] ?? '', {
    ...{ orderId: null, processedAt: context.clock.now(), outcome: 'nothing' },
  });
  expect(await listed(50)).toEqual([ids[0], ids[2]]);
  const { owner } = await makeBuyer(context);
  await expect(context.get(OpenEvents).page(owner, { limit: 20 })).rejects.toMatchObject({
    code: 'billing.finance-only',
  });
});

it('an event where nothing is sold is told so', async () => {
  const closed = await mediumContext({ imports: [BillingModule] });
  try {
    const { body } = event();
    await expect(closed.get(TakeWebhook).execute({ body, signature: sign(body) })).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'billing.closed',
    });
  } finally {
    await closed.close();
  }
});
