import type pg from 'pg';

interface Sums {
  readonly captured: number;
  readonly refunded: number;
  readonly disputed: number;
}

/** What the emulator holds: minor units by currency, and how many of each kind. */
export async function summary(client: Pick<pg.ClientBase, 'query'>): Promise<{
  readonly currencies: Readonly<Record<string, Sums>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly deliveries: Readonly<Record<string, number>>;
}> {
  const currencies = await client.query<{
    currency: string;
    captured: string;
    refunded: string;
    disputed: string;
  }>(
    `SELECT data->>'currency' AS currency,
            sum(CASE WHEN kind = 'charge' THEN (data->>'amount_captured')::bigint ELSE 0 END) AS captured,
            sum(CASE WHEN kind = 'refund' AND data->>'status' <> 'failed' THEN (data->>'amount')::bigint ELSE 0 END) AS refunded,
            sum(CASE WHEN kind = 'dispute' AND data->>'status' <> 'won' THEN (data->>'amount')::bigint ELSE 0 END) AS disputed
       FROM stripe_emulator.object WHERE kind IN ('charge', 'refund', 'dispute') GROUP BY 1 ORDER BY 1`,
  );
  const counts = await client.query<{ name: string; count: string }>(
    'SELECT kind AS name, count(*) AS count FROM stripe_emulator.object GROUP BY 1 ORDER BY 1',
  );
  const deliveries = await client.query<{ name: string; count: string }>(
    'SELECT state AS name, count(*) AS count FROM stripe_emulator.delivery GROUP BY 1 ORDER BY 1',
  );
  return {
    currencies: Object.fromEntries(
      currencies.rows.map(({ currency, captured, refunded, disputed }) => [
        currency,
        { captured: Number(captured), refunded: Number(refunded), disputed: Number(disputed) },
      ]),
    ),
    counts: byName(counts.rows),
    deliveries: byName(deliveries.rows),
  };
}

function byName(rows: readonly { readonly name: string; readonly count: string }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ name, count }) => [name, Number(count)]));
}
