import type pg from 'pg';
import type { EventObject, ObjectKind, ObjectOf, StripeObject } from '../objects/objects.js';
import { StripeError } from '../http/stripe-error.js';
import { makeId } from './make-id.js';
import { publicView } from './public-view.js';

/** The call that causes an event; null for what happens by itself or on a page. */
export interface RequestSource {
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

interface Settings {
  readonly apiVersion: string;
  readonly deliveries: () => readonly { readonly state: string; readonly due: number }[];
  readonly source: RequestSource | null;
}

export interface Page {
  readonly limit: number;
  readonly startingAfter?: string;
  readonly endingBefore?: string;
}

/** SQL on `data` with its values; `$1…` are counted from the first value given. */
export interface Where {
  readonly sql: string;
  readonly values: readonly (string | number | boolean | readonly string[])[];
}

/** How Stripe calls a kind in "No such …". */
const SPOKEN: Partial<Record<ObjectKind, string>> = {
  'checkout.session': 'checkout.session',
  payment_intent: 'payment_intent',
};

export class Transaction {
  /** How many events were left so far. */
  events = 0;

  constructor(
    readonly client: pg.PoolClient,
    private readonly settings: Settings,
    /** By the emulator's clock, in seconds. */
    readonly now: number,
  ) {}

  async find<K extends ObjectKind>(kind: K, id: string): Promise<ObjectOf<K> | null> {
    const { rows } = await this.client.query<{ data: ObjectOf<K> }>(
      'SELECT data FROM stripe_emulator.object WHERE kind = $1 AND id = $2',
      [kind, id],
    );
    return rows[0]?.data ?? null;
  }

  /**
   * @param param the parameter that named it; `id` when the path did
   * @throws StripeError resource_missing
   */
  async get<K extends ObjectKind>(kind: K, id: string, param = 'id'): Promise<ObjectOf<K>> {
    const found = await this.find(kind, id);
    if (!found) throw StripeError.missing(SPOKEN[kind] ?? kind, id, param);
    return found;
  }

  async insert<T extends StripeObject>(object: T): Promise<T> {
    await this.client.query(
      'INSERT INTO stripe_emulator.object (kind, id, created, data) VALUES ($1, $2, $3, $4)',
      [object.object, object.id, this.now, JSON.stringify(object)],
    );
    return object;
  }

  /** Merges `change` into what is stored; undefined leaves a field alone. */
  async update<T extends StripeObject>(object: T, change: Partial<T>): Promise<T> {
    const { rows } = await this.client.query<{ data: T }>(
      'UPDATE stripe_emulator.object SET data = data || $3 WHERE kind = $1 AND id = $2 RETURNING data',
      [object.object, object.id, JSON.stringify(change)],
    );
    const [row] = rows;
    if (!row) throw new Error(`${object.id} is not stored.`);
    return row.data;
  }

  async remove(object: StripeObject): Promise<void> {
    await this.client.query('DELETE FROM stripe_emulator.object WHERE kind = $1 AND id = $2', [
      object.object,
      object.id,
    ]);
  }

  /** Newest first, one more than asked for when there is more. */
  async page<K extends ObjectKind>(kind: K, where: readonly Where[], page: Page): Promise<ObjectOf<K>[]> {
    const backwards = page.endingBefore !== undefined;
    const values: unknown[] = [kind];
    const conditions = where.map((one) => numbered(one, values));
    if (page.startingAfter !== undefined)
      conditions.push(`seq < $${values.push(await this.seqOf(kind, page.startingAfter, 'starting_after'))}`);
    if (page.endingBefore !== undefined)
      conditions.push(`seq > $${values.push(await this.seqOf(kind, page.endingBefore, 'ending_before'))}`);
    const { rows } = await this.client.query<{ data: ObjectOf<K> }>(
      `SELECT data FROM stripe_emulator.object
        WHERE ${['kind = $1', ...conditions].join(' AND ')}
        ORDER BY seq ${backwards ? 'ASC' : 'DESC'} LIMIT $${values.push(page.limit + 1)}`,
      values,
    );
    return rows.map((row) => row.data);
  }

  /** All that meet the condition, oldest first. */
  async all<K extends ObjectKind>(kind: K, where: Where): Promise<ObjectOf<K>[]> {
    const values: unknown[] = [kind];
    const condition = numbered(where, values);
    const { rows } = await this.client.query<{ data: ObjectOf<K> }>(
      `SELECT data FROM stripe_emulator.object WHERE kind = $1 AND ${condition} ORDER BY seq`,
      values,
    );
    return rows.map((row) => row.data);
  }

  private async seqOf(kind: ObjectKind, id: string, param: string): Promise<string> {
    const { rows } = await this.client.query<{ seq: string }>(
      'SELECT seq FROM stripe_emulator.object WHERE kind = $1 AND id = $2',
      [kind, id],
    );
    if (!rows[0]) throw StripeError.missing(kind, id, param);
    return rows[0].seq;
  }

  /** Counts on: 1, 2, 3 … without a gap, since a transaction that fails takes its number back. */
  async next(name: string): Promise<number> {
    const { rows } = await this.client.query<{ value: string }>(
      `INSERT INTO stripe_emulator.number (name, value) VALUES ($1, 1)
       ON CONFLICT (name) DO UPDATE SET value = stripe_emulator.number.value + 1 RETURNING value`,
      [name],
    );
    return Number(rows[0]?.value);
  }

  /** Leaves an event with the object as it is now, to be delivered after the commit. */
  async emit<T extends StripeObject>(type: string, object: T, before?: T): Promise<void> {
    const id = makeId('evt_');
    const event: EventObject = {
      id,
      object: 'event',
      api_version: this.settings.apiVersion,
      created: this.now,
      data: {
        object: publicView(object),
        ...(before ? { previous_attributes: changes(before, object) } : {}),
      },
      livemode: false,
      pending_webhooks: 1,
      request: {
        id: this.settings.source?.requestId ?? null,
        idempotency_key: this.settings.source?.idempotencyKey ?? null,
      },
      type,
    };
    await this.insert(event);
    for (const { state, due } of this.settings.deliveries()) {
      await this.client.query(
        'INSERT INTO stripe_emulator.delivery (event, state, due) VALUES ($1, $2, $3)',
        [id, state, due],
      );
    }
    this.events += 1;
  }
}

function numbered(where: Where, values: unknown[]): string {
  const offset = values.length;
  values.push(...where.values);
  return `(${where.sql.replace(/\$(\d+)/g, (_, at: string) => `$${Number(at) + offset}`)})`;
}

/** What stood before in the fields that differ now. */
function changes(before: StripeObject, after: StripeObject): Record<string, unknown> {
  const now = publicView(after);
  const then = Object.entries(publicView(before));
  return Object.fromEntries(
    then.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now[name])),
  );
}
