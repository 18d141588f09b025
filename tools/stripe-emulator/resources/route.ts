import type { Parameters } from '../parameters/read-parameters.js';
import type { Transaction } from '../store/transaction.js';

export interface Call<P = Parameters> {
  readonly tx: Transaction;
  readonly params: P;
  /** What stands in the path, in order. */
  readonly ids: readonly string[];
  readonly settings: EmulatorSettings;
}

export interface EmulatorSettings {
  /** Where pages are reached, without a slash at the end. */
  readonly origin: string;
  /** ISO 3166-1 alpha-2, small or big letters as given. */
  readonly sellerCountry: string;
  readonly sellerName: string;
  /** How new refunds stand at first. */
  readonly refundStatus: () => 'succeeded' | 'pending';
  /** Seconds of the emulator's clock until a tax id is looked up. */
  readonly taxIdSeconds: number;
}

export interface Route {
  readonly endpoint: string;
  /** False: a look, which waits for nobody. */
  readonly writes: boolean;
  /** Parameters that Stripe has and this knows what to do with; inner ones with dots. Null: all. */
  readonly supports: readonly string[] | null;
  readonly handle: (call: Call) => Promise<object>;
}

/** A route that changes something. */
export function command<P = Parameters>(
  endpoint: string,
  supports: readonly string[] | null,
  handle: (call: Call<P>) => Promise<object>,
): Route {
  return { endpoint, supports, writes: true, handle: typed(handle) };
}

/** A route that only looks. */
export function query<P = Parameters>(endpoint: string, handle: (call: Call<P>) => Promise<object>): Route {
  return { endpoint, supports: null, writes: false, handle: typed(handle) };
}

/** The parameters were read by the table that the SDK's types were written into: they are a P. */
function typed<P>(handle: (call: Call<P>) => Promise<object>): Route['handle'] {
  return (call) => handle(call as unknown as Call<P>);
}

/** The only id of a path. */
export function idOf(call: { readonly ids: readonly string[] }, at = 0): string {
  const id = call.ids[at];
  if (id === undefined) throw new Error('The path has no such id.');
  return id;
}
