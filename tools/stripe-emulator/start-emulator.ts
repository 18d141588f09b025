import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Control } from './control/control.js';
import { DueWork } from './due-work.js';
import { Faults } from './faults.js';
import { Api } from './http/api.js';
import { emulatorServer } from './http/server.js';
import { Pages } from './pages/pages.js';
import { API_VERSION } from './parameters/parameters.gen.js';
import type { EmulatorSettings } from './resources/route.js';
import { ensureSchema } from './store/schema.js';
import { Store } from './store/store.js';
import { Deliverer } from './webhooks/deliverer.js';
import { DeliveryQueue } from './webhooks/delivery-queue.js';

/** A second at first, at last an hour, for about two days: milliseconds. */
const RETRY_DELAYS = [1, 2, 5, 10, 30, 60, 300, 900, 1800, ...Array.from({ length: 48 }, () => 3600)].map(
  (seconds) => seconds * 1000,
);

export interface EmulatorOptions {
  readonly databaseUrl: string;
  /** On 127.0.0.1; 0: any that is free. */
  readonly port: number;
  /** Where events are posted to; null: nowhere. */
  readonly webhookUrl: string | null;
  /** `whsec_…`; more than one while one takes over from the other. */
  readonly webhookSecrets: readonly string[];
  /** Pauses before new attempts to deliver an event, in milliseconds. */
  readonly retryDelays?: readonly number[];
  /** How long the endpoint may take, in milliseconds; 10 000 by default. */
  readonly webhookTimeout?: number;
  /** Seconds until a payment that takes days ends by itself; 15 by default. */
  readonly settleSeconds?: number;
  /** Seconds until a tax id is looked up; 2 by default. */
  readonly taxIdSeconds?: number;
  /** ISO 3166-1 alpha-2; NL by default. */
  readonly sellerCountry?: string;
  readonly sellerName?: string;
  /** Milliseconds since 1970; the system's by default. Where a made-up past is written, that past's. */
  readonly clock?: () => number;
}

export interface Emulator {
  /** Such as `http://127.0.0.1:12111`. */
  readonly origin: string;
  /** Lets go of everything. What was not delivered is delivered after the next start. */
  close(): Promise<void>;
}

/** Brings up the emulator; its state is what an earlier one left in the same database. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 6 });
  pool.on('error', (error) => process.stderr.write(`PostgreSQL: ${error.message}\n`));
  // Between the pool's listener and a borrower's there is none, and an error without one ends the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const faults = new Faults();
  const queue = new DeliveryQueue(pool);
  const deliverer = new Deliverer(queue, {
    url: options.webhookUrl,
    secrets: options.webhookSecrets,
    retryDelays: options.retryDelays ?? RETRY_DELAYS,
    timeout: options.webhookTimeout ?? 10_000,
  });
  const store = new Store(pool, {
    apiVersion: API_VERSION,
    deliveries: () => faults.deliveries(),
    clock: options.clock ?? Date.now,
    onEvents: () => deliverer.wake(),
  });
  const settings: { -readonly [K in keyof EmulatorSettings]: EmulatorSettings[K] } = {
    origin: '',
    sellerCountry: (options.sellerCountry ?? 'NL').toUpperCase(),
    sellerName: options.sellerName ?? 'Test seller',
    refundStatus: () => faults.refunds.status,
    taxIdSeconds: options.taxIdSeconds ?? 2,
  };
  const due = new DueWork(pool, store, settings);
  const server = emulatorServer({
    api: new Api(pool, store, settings),
    pages: new Pages(store, settings, options.settleSeconds ?? 15),
    control: new Control({ store, settings, faults, queue, deliverer, due }),
    faults,
    due,
  });
  try {
    await ensureSchema(pool);
    await store.open();
    server.listen(options.port, '127.0.0.1');
    await once(server, 'listening');
  } catch (error) {
    await pool.end();
    throw error;
  }
  settings.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await renewUrls(pool, settings.origin);
  deliverer.wake();
  const timer = setInterval(() => void dueQuietly(due), 1000);

  return {
    origin: settings.origin,
    async close() {
      clearInterval(timer);
      await deliverer.close();
      server.close();
      server.closeAllConnections();
      await pool.end();
    },
  };
}

/** Pages that an earlier start, on another port, gave addresses to. */
async function renewUrls(pool: pg.Pool, origin: string): Promise<void> {
  await pool.query(
    `UPDATE stripe_emulator.object SET data = jsonb_set(data, '{url}', to_jsonb($1 || '/c/pay/' || id))
      WHERE kind = 'checkout.session' AND data->>'status' = 'open'
        AND data->>'url' IS DISTINCT FROM $1 || '/c/pay/' || id`,
    [origin],
  );
}

async function dueQuietly(due: DueWork): Promise<void> {
  try {
    await due.run();
  } catch (error) {
    process.stderr.write(`Due work: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
