import { createSession } from '../checkout/create-session.js';
import { expireSession } from '../checkout/pay.js';
import { SESSION_PARAMETERS, type SessionParameters } from '../checkout/session-parameters.js';
import { StripeError } from '../http/stripe-error.js';
import { field, type ListParameters, listPage, pageOf } from './listing.js';
import { command, idOf, query, type Route } from './route.js';

type Filters = ListParameters & {
  readonly customer?: string;
  readonly customer_details?: { readonly email: string };
  readonly payment_intent?: string;
  readonly status?: string;
};

export const SESSION_ROUTES: readonly Route[] = [
  command<SessionParameters>('POST /v1/checkout/sessions', SESSION_PARAMETERS, createSession),

  query('GET /v1/checkout/sessions/:id', async (call) => call.tx.get('checkout.session', idOf(call))),

  query<Filters>('GET /v1/checkout/sessions', async ({ tx, params }) => {
    if (params.customer !== undefined) await tx.get('customer', params.customer, 'customer');
    return listPage(tx, 'checkout.session', '/v1/checkout/sessions', params, [
      field('customer', params.customer),
      field('customer_details.email', params.customer_details?.email),
      field('payment_intent', params.payment_intent),
      field('status', params.status),
    ]);
  }),

  command('POST /v1/checkout/sessions/:id/expire', [], async (call) => {
    const session = await call.tx.get('checkout.session', idOf(call));
    if (session.status === 'open') return expireSession(call.tx, session);
    throw StripeError.invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }),

  query<ListParameters>('GET /v1/checkout/sessions/:id/line_items', async (call) => {
    const session = await call.tx.get('checkout.session', idOf(call));
    return pageOf(session._lines, `/v1/checkout/sessions/${session.id}/line_items`, call.params);
  }),
];
