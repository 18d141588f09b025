import type { Address, Customer } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import { field, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

type AddressParameter = Partial<Address> | null;

interface CustomerParameters {
  readonly address?: AddressParameter;
  readonly description?: string | null;
  readonly email?: string | null;
  readonly metadata?: MetadataParameter;
  readonly name?: string | null;
  readonly phone?: string | null;
  readonly preferred_locales?: readonly string[];
  readonly tax_exempt?: Customer['tax_exempt'] | null;
}

const SUPPORTED = [
  'address',
  'description',
  'email',
  'metadata',
  'name',
  'phone',
  'preferred_locales',
  'tax_exempt',
];

export const CUSTOMER_ROUTES: readonly Route[] = [
  command<CustomerParameters>('POST /v1/customers', SUPPORTED, async ({ tx, params }) => {
    const customer = await tx.insert<Customer>({
      id: makeId('cus_', 14),
      object: 'customer',
      address: readAddress(params.address),
      balance: 0,
      created: tx.now,
      currency: null,
      default_source: null,
      delinquent: false,
      description: params.description ?? null,
      email: params.email ?? null,
      invoice_prefix: makeId('', 8).toUpperCase(),
      invoice_settings: {
        custom_fields: null,
        default_payment_method: null,
        footer: null,
        rendering_options: null,
      },
      livemode: false,
      metadata: withMetadata(params.metadata),
      name: params.name ?? null,
      phone: params.phone ?? null,
      preferred_locales: params.preferred_locales ?? [],
      shipping: null,
      tax_exempt: params.tax_exempt ?? 'none',
    });
    await tx.emit('customer.created', customer);
    return customer;
  }),

  command<CustomerParameters>('POST /v1/customers/:id', SUPPORTED, async (call) => {
    const { tx, params } = call;
    const before = await tx.get('customer', idOf(call));
    const customer = await tx.update<Customer>(before, {
      address: params.address === undefined ? undefined : readAddress(params.address, before.address),
      description: params.description,
      email: params.email,
      metadata: withMetadata(params.metadata, before.metadata),
      name: params.name,
      phone: params.phone,
      preferred_locales: params.preferred_locales,
      tax_exempt: params.tax_exempt === null ? 'none' : params.tax_exempt,
    });
    await tx.emit('customer.updated', customer, before);
    return customer;
  }),

  query('GET /v1/customers/:id', async (call) => call.tx.get('customer', idOf(call))),

  query<ListParameters & { email?: string }>('GET /v1/customers', async ({ tx, params }) =>
    listPage(tx, 'customer', '/v1/customers', params, [field('email', params.email)]),
  ),
];

/** Stripe keeps the fields of an address that are not named. */
function readAddress(sent: AddressParameter | undefined, before: Address | null = null): Address | null {
  if (!sent) return null;
  const none = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return { ...none, ...before, ...sent };
}
