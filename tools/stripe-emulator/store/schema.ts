import type pg from 'pg';

const SCHEMA_LOCK = 7_201_077;

/** The emulator's own schema: nothing of the product's is touched, and nothing there refers to this. */
const STATEMENTS = `
  CREATE SCHEMA IF NOT EXISTS stripe_emulator;
  CREATE TABLE IF NOT EXISTS stripe_emulator.object (
    kind text NOT NULL,
    id text NOT NULL,
    seq bigserial NOT NULL,
    created bigint NOT NULL,
    data jsonb NOT NULL,
    CONSTRAINT object_pk PRIMARY KEY (kind, id)
  );
  CREATE INDEX IF NOT EXISTS object_seq_ix ON stripe_emulator.object (kind, seq);
  CREATE INDEX IF NOT EXISTS object_intent_ix
    ON stripe_emulator.object (kind, (data->>'payment_intent'));
  CREATE INDEX IF NOT EXISTS object_open_session_ix
    ON stripe_emulator.object (((data->>'expires_at')::bigint))
    WHERE kind = 'checkout.session' AND data->>'status' = 'open';
  CREATE INDEX IF NOT EXISTS object_settles_ix
    ON stripe_emulator.object (((data->>'_settles_at')::bigint)) WHERE data ? '_settles_at';
  CREATE TABLE IF NOT EXISTS stripe_emulator.idempotency (
    key text NOT NULL,
    request text NOT NULL,
    status integer NOT NULL,
    body text NOT NULL,
    created bigint NOT NULL,
    CONSTRAINT idempotency_pk PRIMARY KEY (key)
  );
  CREATE TABLE IF NOT EXISTS stripe_emulator.delivery (
    id bigserial NOT NULL,
    event text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    due bigint NOT NULL,
    answer text,
    CONSTRAINT delivery_pk PRIMARY KEY (id)
  );
  CREATE INDEX IF NOT EXISTS delivery_due_ix ON stripe_emulator.delivery (due)
    WHERE state IN ('waiting', 'reorder');
  CREATE INDEX IF NOT EXISTS delivery_event_ix ON stripe_emulator.delivery (event);
  CREATE TABLE IF NOT EXISTS stripe_emulator.number (
    name text NOT NULL,
    value bigint NOT NULL,
    CONSTRAINT number_pk PRIMARY KEY (name)
  );
`;

/** Makes what is missing; two starts at once do not meet. */
export async function ensureSchema(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    await client.query(STATEMENTS);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

/** Of all tables. */
export const FORGET = `TRUNCATE stripe_emulator.object, stripe_emulator.idempotency,
  stripe_emulator.delivery, stripe_emulator.number RESTART IDENTITY`;
