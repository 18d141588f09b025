import { StripeError } from '../http/stripe-error.js';
import type { Value } from './read-parameters.js';

/**
 * Says so when Stripe has a parameter that would have no effect here: silence would be a lie.
 *
 * @param supports names with dots, lists left out; a name covers all that is under it
 */
export function checkSupported(
  params: Readonly<Record<string, Value>>,
  supports: readonly string[] | null,
): void {
  if (!supports) return;
  const unsupported = leaves(params, '').find((leaf) => !supports.some((name) => covers(name, leaf)));
  if (unsupported === undefined || unsupported === 'expand') return;
  throw StripeError.invalid(
    `The emulator does not know what ${unsupported} does, though Stripe takes it.`,
    unsupported,
    'parameter_unsupported',
  );
}

function covers(name: string, leaf: string): boolean {
  return leaf === name || leaf.startsWith(`${name}.`);
}

function leaves(value: Value, at: string): string[] {
  if (at === 'expand' || typeof value !== 'object' || value === null) return at === 'expand' ? [] : [at];
  if (Array.isArray(value)) return value.length === 0 ? [] : value.flatMap((one) => leaves(one, at));
  return Object.entries(value).flatMap(([name, one]) => leaves(one, at === '' ? name : `${at}.${name}`));
}
