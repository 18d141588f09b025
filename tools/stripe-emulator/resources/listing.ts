import { StripeError } from '../http/stripe-error.js';
import type { ObjectKind, ObjectOf } from '../objects/objects.js';
import type { Transaction, Where } from '../store/transaction.js';

export interface ListParameters {
  readonly limit?: number;
  readonly starting_after?: string;
  readonly ending_before?: string;
  readonly created?: number | Readonly<Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number>>>;
}

export interface List<T> {
  readonly object: 'list';
  readonly data: readonly T[];
  readonly has_more: boolean;
  readonly url: string;
}

/** One page, newest first, as Stripe pages. */
export async function listPage<K extends ObjectKind>(
  tx: Transaction,
  kind: K,
  url: string,
  params: ListParameters,
  where: readonly (Where | null)[] = [],
): Promise<List<ObjectOf<K>>> {
  const limit = readLimit(params);
  const conditions = [...where, ...createdWithin(params.created)].filter((one) => one !== null);
  const found = await tx.page(kind, conditions, {
    limit,
    startingAfter: params.starting_after,
    endingBefore: params.ending_before,
  });
  const data = found.slice(0, limit);
  if (params.ending_before !== undefined) data.reverse();
  return { object: 'list', data, has_more: found.length > limit, url };
}

/** The same of what is kept inside another object, in its order. */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  url: string,
  params: ListParameters,
): List<T> {
  const limit = readLimit(params);
  const after = positionOf(all, params.starting_after, 'starting_after');
  const before = positionOf(all, params.ending_before, 'ending_before');
  if (before !== null) {
    const start = Math.max(0, before - limit);
    return { object: 'list', data: all.slice(start, before), has_more: start > 0, url };
  }
  const start = after === null ? 0 : after + 1;
  const data = all.slice(start, start + limit);
  return { object: 'list', data, has_more: start + data.length < all.length, url };
}

/** Where a field of the object, an inner one with dots, has this value. */
export function fieldIs(name: string, value: string | number | boolean): Where {
  const path = name.split('.');
  const sql = path.length === 1 ? `data->>'${name}' = $1` : `data #>> '{${path.join(',')}}' = $1`;
  return { sql, values: [String(value)] };
}

/** The same of a filter that may not have been given. */
export function field(name: string, value: string | number | boolean | undefined): Where | null {
  return value === undefined ? null : fieldIs(name, value);
}

function readLimit(params: ListParameters): number {
  const { limit = 10 } = params;
  if (params.starting_after !== undefined && params.ending_before !== undefined)
    throw StripeError.invalid(
      'You can only specify one of these parameters: ending_before, starting_after.',
      'starting_after',
      'parameters_exclusive',
    );
  if (limit >= 1 && limit <= 100) return limit;
  throw StripeError.invalid(
    `This value must be ${limit < 1 ? 'greater than or equal to 1' : 'less than or equal to 100'} (it currently is '${limit}').`,
    'limit',
    'parameter_invalid_integer',
  );
}

function createdWithin(created: ListParameters['created']): Where[] {
  if (created === undefined) return [];
  const bounds = typeof created === 'number' ? { eq: created } : created;
  const operators: Record<string, string> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };
  return Object.entries(bounds).map(([bound, value]) => ({
    sql: `created ${operators[bound] ?? '='} $1::bigint`,
    values: [value],
  }));
}

function positionOf(
  all: readonly { readonly id: string }[],
  id: string | undefined,
  param: string,
): number | null {
  if (id === undefined) return null;
  const at = all.findIndex((one) => one.id === id);
  if (at < 0) throw StripeError.missing('line item', id, param);
  return at;
}
