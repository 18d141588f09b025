import type pg from 'pg';
import { expireSession, settleSession } from './checkout/pay.js';
import type { ObjectKind } from './objects/objects.js';
import type { EmulatorSettings } from './resources/route.js';
import { verifyTaxId } from './resources/tax-ids.js';
import type { Store } from './store/store.js';
import type { Transaction } from './store/transaction.js';

const DUE = `
  SELECT kind, id FROM stripe_emulator.object
   WHERE kind = 'checkout.session' AND data->>'status' = 'open' AND (data->>'expires_at')::bigint <= $1
  UNION ALL
  SELECT kind, id FROM stripe_emulator.object
   WHERE data ? '_settles_at' AND (data->>'_settles_at')::bigint <= $1
  LIMIT 100`;

/** What happens by itself as time goes: sessions expire, slow payments arrive, tax ids are looked up. */
export class DueWork {
  constructor(
    private readonly pool: pg.Pool,
    private readonly store: Store,
    private readonly settings: EmulatorSettings,
  ) {}

  /** Does all that is due by the emulator's clock; a look when nothing is. */
  async run(): Promise<void> {
    while ((await dueOf(this.pool, this.store.now())).length > 0) {
      await this.store.write(async (tx) => {
        for (const { kind, id } of await dueOf(tx.client, tx.now)) await this.handle(tx, kind, id);
      });
    }
  }

  private async handle(tx: Transaction, kind: ObjectKind, id: string): Promise<void> {
    if (kind === 'tax_id') {
      await verifyTaxId(tx, await tx.get('tax_id', id));
      return;
    }
    const session = await tx.get('checkout.session', id);
    if (session.status === 'open') await expireSession(tx, session);
    else if (session._outcome) await settleSession(tx, session, session._outcome, this.settings);
  }
}

async function dueOf(
  client: Pick<pg.ClientBase, 'query'> | pg.Pool,
  now: number,
): Promise<{ kind: ObjectKind; id: string }[]> {
  return (await client.query<{ kind: ObjectKind; id: string }>(DUE, [now])).rows;
}
