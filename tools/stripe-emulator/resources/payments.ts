import { field, type ListParameters, listPage } from './listing.js';
import { idOf, query, type Route } from './route.js';

type Filters = ListParameters & {
  readonly customer?: string;
  readonly payment_intent?: string;
  readonly status?: string;
};

export const PAYMENT_ROUTES: readonly Route[] = [
  query('GET /v1/payment_intents/:id', async (call) => call.tx.get('payment_intent', idOf(call))),

  query<Filters>('GET /v1/payment_intents', async ({ tx, params }) =>
    listPage(tx, 'payment_intent', '/v1/payment_intents', params, [field('customer', params.customer)]),
  ),

  query('GET /v1/charges/:id', async (call) => call.tx.get('charge', idOf(call))),

  query<Filters>('GET /v1/charges', async ({ tx, params }) =>
    listPage(tx, 'charge', '/v1/charges', params, [
      field('customer', params.customer),
      field('payment_intent', params.payment_intent),
    ]),
  ),

  query('GET /v1/invoices/:id', async (call) => call.tx.get('invoice', idOf(call))),

  query<Filters>('GET /v1/invoices', async ({ tx, params }) =>
    listPage(tx, 'invoice', '/v1/invoices', params, [
      field('customer', params.customer),
      field('status', params.status),
    ]),
  ),

  query('GET /v1/events/:id', async (call) => call.tx.get('event', idOf(call))),

  query<ListParameters & { type?: string; types?: readonly string[]; delivery_success?: boolean }>(
    'GET /v1/events',
    async ({ tx, params }) =>
      listPage(tx, 'event', '/v1/events', params, [
        params.type === undefined ? null : { sql: `data->>'type' LIKE $1`, values: [pattern(params.type)] },
        params.types ? { sql: `data->>'type' LIKE ANY($1)`, values: [params.types.map(pattern)] } : null,
        params.delivery_success === undefined
          ? null
          : {
              sql: `(NOT EXISTS (SELECT 1 FROM stripe_emulator.delivery
                      WHERE event = object.id AND state <> 'delivered')) = $1`,
              values: [params.delivery_success],
            },
      ]),
  ),
];

/** `charge.*` means all that begin so. */
function pattern(type: string): string {
  return type.replace(/[\\%_]/g, '\\$&').replace(/\*/g, '%');
}
