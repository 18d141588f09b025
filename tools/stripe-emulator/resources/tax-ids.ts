import { StripeError } from '../http/stripe-error.js';
import type { TaxId } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { field, type ListParameters, listPage } from './listing.js';
import { command, idOf, query, type Route } from './route.js';

/** What Stripe takes for a number of this type; other types are taken as they come. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  eu_vat:
    /^(AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[0-9A-Z+*]{2,12}$/,
  gb_vat: /^(GB)?\d{9}(\d{3})?$/,
};

export const TAX_ID_ROUTES: readonly Route[] = [
  command<{ type: string; value: string }>(
    'POST /v1/customers/:id/tax_ids',
    ['type', 'value'],
    async (call) => {
      const { tx, params, settings } = call;
      const customer = await tx.get('customer', idOf(call), 'customer');
      return addTaxId(tx, customer.id, params, settings.taxIdSeconds);
    },
  ),

  query('GET /v1/customers/:id/tax_ids/:id', async (call) => ofCustomer(call)),

  command('DELETE /v1/customers/:id/tax_ids/:id', null, async (call) => {
    const taxId = await ofCustomer(call);
    await call.tx.remove(taxId);
    await call.tx.emit('customer.tax_id.deleted', taxId);
    return { id: taxId.id, object: 'tax_id', deleted: true };
  }),

  query<ListParameters>('GET /v1/customers/:id/tax_ids', async (call) => {
    const customer = await call.tx.get('customer', idOf(call), 'customer');
    const url = `/v1/customers/${customer.id}/tax_ids`;
    return listPage(call.tx, 'tax_id', url, call.params, [field('customer', customer.id)]);
  }),
];

/** Leaves a tax id that is looked up `seconds` later. */
export async function addTaxId(
  tx: Transaction,
  customer: string,
  given: { readonly type: string; readonly value: string },
  seconds: number,
): Promise<TaxId> {
  const value = given.value.replace(/[\s.-]/g, '').toUpperCase();
  if (FORMATS[given.type]?.test(value) === false)
    throw StripeError.invalid(`Invalid value for ${given.type}.`, 'value', 'tax_id_invalid');
  const taxId = await tx.insert<TaxId>({
    id: makeId('txi_'),
    object: 'tax_id',
    country: countryOf(given.type, value),
    created: tx.now,
    customer,
    customer_account: null,
    livemode: false,
    owner: { customer, customer_account: null, type: 'customer' },
    type: given.type,
    value,
    verification: { status: 'pending', verified_address: null, verified_name: null },
    _settles_at: tx.now + seconds,
  });
  await tx.emit('customer.tax_id.created', taxId);
  return taxId;
}

/** Ends the verification: numbers that end in 000 are known to nobody. */
export async function verifyTaxId(tx: Transaction, before: TaxId): Promise<TaxId> {
  const known = !before.value.endsWith('000');
  const customer = await tx.find('customer', before.customer);
  const taxId = await tx.update<TaxId>(before, {
    verification: {
      status: known ? 'verified' : 'unverified',
      verified_address: known ? (customer?.address?.line1 ?? null) : null,
      verified_name: known ? (customer?.name ?? null) : null,
    },
    _settles_at: null,
  });
  await tx.emit('customer.tax_id.updated', taxId, before);
  return taxId;
}

async function ofCustomer(call: {
  readonly tx: Transaction;
  readonly ids: readonly string[];
}): Promise<TaxId> {
  const customer = await call.tx.get('customer', idOf(call), 'customer');
  const taxId = await call.tx.get('tax_id', idOf(call, 1));
  if (taxId.customer !== customer.id) throw StripeError.missing('tax_id', taxId.id);
  return taxId;
}

/** Only numbers of the EU say their country; Greece calls itself EL there. */
function countryOf(type: string, value: string): string {
  return type === 'eu_vat' ? value.slice(0, 2).replace('EL', 'GR') : type.slice(0, 2).toUpperCase();
}
