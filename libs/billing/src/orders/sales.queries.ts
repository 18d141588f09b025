import { Injectable } from '@nestjs/common';
import type { BillingFigures } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';
import { undecided } from './order.queries.js';

export interface SoldDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly orders: number;
  readonly net: number;
  readonly tax: number;
  readonly discount: number;
  readonly refunded: number;
}

/** Counts and sums over orders. Minor units. */
@Injectable()
export class SalesQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** How many orders were paid that were made in each period, at its offer or at none. In the order asked for. */
  async countPaid(
    currency: string,
    periods: readonly { packageId: string; from: Date; to: Date | null; campaignId: string | null }[],
  ): Promise<number[]> {
    if (periods.length === 0) return [];
    const rows = await this.uow.manager.query<{ place: number; sold: number }[]>(
      `SELECT period.place::int AS place, count(*)::int AS sold
       FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::uuid[])
         WITH ORDINALITY AS period (package_id, begins, ends, campaign_id, place)
       JOIN billing_order sale ON sale.paid_at IS NOT NULL AND sale.currency = $1
         AND sale.package_id = period.package_id AND sale.created_at >= period.begins
         AND (period.ends IS NULL OR sale.created_at < period.ends)
         AND sale.campaign_id IS NOT DISTINCT FROM period.campaign_id
       GROUP BY period.place`,
      [
        currency,
        periods.map(({ packageId }) => packageId),
        periods.map(({ from }) => from),
        periods.map(({ to }) => to),
        periods.map(({ campaignId }) => campaignId),
      ],
    );
    const sold = new Map(rows.map((row) => [row.place, row.sold]));
    return periods.map((_, index) => sold.get(index + 1) ?? 0);
  }

  /** Currencies in which anything was paid. */
  async currencies(): Promise<string[]> {
    const rows = await this.uow.manager.query<{ currency: string }[]>(
      'SELECT DISTINCT currency FROM billing_order WHERE paid_at IS NOT NULL ORDER BY currency',
    );
    return rows.map(({ currency }) => currency);
  }

  /** Each day from `since` to `until`, days without a sale too. */
  async days(currency: string, since: Date, until: Date): Promise<SoldDay[]> {
    const rows = await this.uow.manager.query<Record<keyof SoldDay, string>[]>(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, coalesce(sale.orders, 0) AS orders, coalesce(sale.net, 0) AS net,
         coalesce(sale.tax, 0) AS tax, coalesce(sale.discount, 0) AS discount, coalesce(back.refunded, 0) AS refunded
       FROM generate_series(date_trunc('day', $2::timestamptz, 'UTC') AT TIME ZONE 'UTC',
         date_trunc('day', $3::timestamptz, 'UTC') AT TIME ZONE 'UTC', interval '1 day') AS day
       LEFT JOIN (SELECT (paid_at AT TIME ZONE 'UTC')::date AS on_day, count(*) AS orders, sum(net) AS net,
           sum(coalesce(tax, 0)) AS tax, sum(discount) AS discount
         FROM billing_order WHERE currency = $1 AND paid_at >= $2::timestamptz - interval '1 day' GROUP BY 1
       ) sale ON sale.on_day = day::date
       LEFT JOIN (SELECT (refund.settled_at AT TIME ZONE 'UTC')::date AS on_day, sum(refund.net + refund.tax) AS refunded
         FROM refund JOIN billing_order sold ON sold.id = refund.order_id AND sold.currency = $1
         WHERE refund.state = 'succeeded' AND refund.settled_at >= $2::timestamptz - interval '1 day' GROUP BY 1
       ) back ON back.on_day = day::date
       ORDER BY day`,
      [currency, since, until],
    );
    return rows.map((row) => ({
      day: row.day,
      orders: Number(row.orders),
      net: Number(row.net),
      tax: Number(row.tax),
      discount: Number(row.discount),
      refunded: Number(row.refunded),
    }));
  }

  async waiting(): Promise<BillingFigures['waiting']> {
    const [row] = await this.uow.manager.query<BillingFigures['waiting'][]>(
      `SELECT (SELECT count(*) FROM refund WHERE state = 'waiting_approval')::int AS refunds,
         (SELECT count(*) FROM dispute WHERE closed_at IS NULL)::int AS disputes,
         (SELECT count(*) FROM billing_order purchase WHERE ${undecided('purchase')})::int AS decisions,
         (SELECT count(*) FROM stripe_event WHERE processed_at IS NULL)::int AS "unprocessedEvents"`,
    );
    return row ?? { refunds: 0, disputes: 0, decisions: 0, unprocessedEvents: 0 };
  }
}
