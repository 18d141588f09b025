import { checkUnitAmount, readCurrency } from '../checkout/currencies.js';
import { StripeError } from '../http/stripe-error.js';
import type { Price, Product, TaxBehavior } from '../objects/objects.js';
import { missingParameter } from '../parameters/read-parameters.js';
import { makeId } from '../store/make-id.js';
import type { Transaction } from '../store/transaction.js';
import { field, type ListParameters, listPage } from './listing.js';
import { type MetadataParameter, withMetadata } from './metadata.js';
import { command, idOf, query, type Route } from './route.js';

export interface ProductParameters {
  readonly id?: string;
  readonly active?: boolean;
  readonly description?: string | null;
  readonly images?: readonly string[];
  readonly metadata?: MetadataParameter;
  readonly name: string;
  readonly tax_code?: string | null;
  readonly unit_label?: string | null;
  readonly url?: string;
}

export interface PriceParameters {
  readonly active?: boolean;
  readonly currency: string;
  readonly lookup_key?: string;
  readonly metadata?: MetadataParameter;
  readonly nickname?: string;
  readonly product?: string;
  readonly product_data?: ProductParameters;
  readonly tax_behavior?: TaxBehavior;
  readonly unit_amount?: number;
  readonly unit_amount_decimal?: string;
}

const PRODUCT = [
  'id',
  'active',
  'description',
  'images',
  'metadata',
  'name',
  'tax_code',
  'unit_label',
  'url',
];
const PRODUCT_DATA = ['id', 'active', 'metadata', 'name', 'tax_code', 'unit_label'];
const PRICE = [
  'active',
  'currency',
  'lookup_key',
  'metadata',
  'nickname',
  'product',
  'tax_behavior',
  'unit_amount',
  'unit_amount_decimal',
];

export const PRODUCT_ROUTES: readonly Route[] = [
  command<ProductParameters>('POST /v1/products', PRODUCT, async ({ tx, params }) => {
    const product = await addProduct(tx, params);
    await tx.emit('product.created', product);
    return product;
  }),

  query('GET /v1/products/:id', async (call) => call.tx.get('product', idOf(call))),

  query<ListParameters & { active?: boolean; ids?: readonly string[] }>(
    'GET /v1/products',
    async ({ tx, params }) =>
      listPage(tx, 'product', '/v1/products', params, [
        field('active', params.active),
        params.ids ? { sql: 'id = ANY($1)', values: [params.ids] } : null,
      ]),
  ),

  command<PriceParameters>(
    'POST /v1/prices',
    [...PRICE, ...PRODUCT_DATA.map((name) => `product_data.${name}`)],
    async ({ tx, params }) => {
      const price = await addPrice(tx, params, '');
      await tx.emit('price.created', price);
      return price;
    },
  ),

  query('GET /v1/prices/:id', async (call) => call.tx.get('price', idOf(call))),

  query<
    ListParameters & {
      active?: boolean;
      currency?: string;
      product?: string;
      lookup_keys?: readonly string[];
    }
  >('GET /v1/prices', async ({ tx, params }) =>
    listPage(tx, 'price', '/v1/prices', params, [
      field('active', params.active),
      field('currency', params.currency),
      field('product', params.product),
      params.lookup_keys ? { sql: `data->>'lookup_key' = ANY($1)`, values: [params.lookup_keys] } : null,
    ]),
  ),
];

async function addProduct(tx: Transaction, params: ProductParameters): Promise<Product> {
  const id = params.id ?? makeId('prod_', 14);
  if (await tx.find('product', id))
    throw StripeError.invalid(`Product already exists.`, 'id', 'resource_already_exists');
  return tx.insert<Product>({
    id,
    object: 'product',
    active: params.active ?? true,
    created: tx.now,
    default_price: null,
    description: params.description ?? null,
    images: params.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: withMetadata(params.metadata),
    name: params.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: params.tax_code ?? null,
    tax_details: null,
    type: 'service',
    unit_label: params.unit_label ?? null,
    updated: tx.now,
    url: params.url ?? null,
  });
}

/**
 * A price of its own, or one that stands in a line of a session.
 *
 * @param at what goes before the names of its parameters, such as `line_items[0][price_data]`
 */
export async function addPrice(tx: Transaction, params: PriceParameters, at: string): Promise<Price> {
  const param = (name: string) => (at === '' ? name : `${at}[${name}]`);
  const currency = readCurrency(params.currency, param('currency'));
  const unitAmount = readUnitAmount(params, param);
  checkUnitAmount(unitAmount, currency, param('unit_amount'));
  const product = await productOf(tx, params, param);
  return tx.insert<Price>({
    id: makeId('price_'),
    object: 'price',
    active: params.active ?? at === '',
    billing_scheme: 'per_unit',
    created: tx.now,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: params.lookup_key ?? null,
    metadata: withMetadata(params.metadata),
    nickname: params.nickname ?? null,
    product: product.id,
    recurring: null,
    tax_behavior: params.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: unitAmount,
    unit_amount_decimal: String(unitAmount),
  });
}

function readUnitAmount(params: PriceParameters, param: (name: string) => string): number {
  if (params.unit_amount !== undefined && params.unit_amount_decimal !== undefined)
    throw StripeError.invalid(
      'You may only specify one of these parameters: unit_amount, unit_amount_decimal.',
      param('unit_amount'),
      'parameters_exclusive',
    );
  if (params.unit_amount !== undefined) return params.unit_amount;
  if (params.unit_amount_decimal === undefined) throw missingParameter(param('unit_amount'));
  const amount = Number(params.unit_amount_decimal);
  if (Number.isSafeInteger(amount)) return amount;
  throw StripeError.invalid(
    'The emulator takes whole minor units only.',
    param('unit_amount_decimal'),
    'parameter_unsupported',
  );
}

async function productOf(
  tx: Transaction,
  params: PriceParameters,
  param: (name: string) => string,
): Promise<Product> {
  if (params.product !== undefined && params.product_data !== undefined)
    throw StripeError.invalid(
      'You may only specify one of these parameters: product, product_data.',
      param('product'),
      'parameters_exclusive',
    );
  if (params.product_data) return addProduct(tx, params.product_data);
  if (params.product === undefined) throw missingParameter(param('product'));
  return tx.get('product', params.product, param('product'));
}
