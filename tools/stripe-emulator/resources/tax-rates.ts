import { StripeError } from '../http/stripe-error.js';
import type { TaxRate } from '../objects/objects.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { field, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

export interface TaxRateParameters {
  readonly active?: boolean;
  readonly country?: string;
  readonly description?: string;
  readonly display_name: string;
  readonly inclusive: boolean;
  readonly jurisdiction?: string;
  readonly metadata?: MetadataParameter;
  readonly percentage: number;
  readonly state?: string;
  readonly tax_type?: string;
}

export const TAX_RATE_ROUTES: readonly Route[] = [
  command<TaxRateParameters>('POST /v1/tax_rates', null, async ({ tx, params }) => {
    if (params.percentage < 0 || params.percentage > 100)
      throw StripeError.invalid('Invalid percentage: must be between 0 and 100', 'percentage');
    const rate = await addTaxRate(tx, params);
    await tx.emit('tax_rate.created', rate);
    return rate;
  }),

  query('GET /v1/tax_rates/:id', async (call) => call.tx.get('tax_rate', idOf(call))),

  query<ListParameters & { active?: boolean; inclusive?: boolean }>(
    'GET /v1/tax_rates',
    async ({ tx, params }) =>
      listPage(tx, 'tax_rate', '/v1/tax_rates', params, [
        field('active', params.active),
        field('inclusive', params.inclusive),
      ]),
  ),
];

export async function addTaxRate(tx: Transaction, params: TaxRateParameters): Promise<TaxRate> {
  return tx.insert<TaxRate>({
    id: makeId('txr_'),
    object: 'tax_rate',
    active: params.active ?? true,
    country: params.country ?? null,
    created: tx.now,
    description: params.description ?? null,
    display_name: params.display_name,
    effective_percentage: params.percentage,
    flat_amount: null,
    inclusive: params.inclusive,
    jurisdiction: params.jurisdiction ?? params.country ?? null,
    jurisdiction_level: params.country === undefined ? null : 'country',
    livemode: false,
    metadata: withMetadata(params.metadata),
    percentage: Math.round(params.percentage * 10_000) / 10_000,
    rate_type: 'percentage',
    state: params.state ?? null,
    tax_type: params.tax_type ?? null,
  });
}
