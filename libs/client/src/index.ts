import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.gen.js';

export type { components, paths };
export type ApiClient = Client<paths>;

export interface ClientOptions {
  /** The origin, without a slash at its end; empty for the page's own. */
  readonly baseUrl?: string;
  /** The browser's fetch, or one that dispatches in process. */
  readonly fetch?: typeof fetch;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A typed client for every path in openapi.json. Lists in a query repeat their key. */
export function createClient(options: ClientOptions = {}): ApiClient {
  return createFetchClient<paths>({
    baseUrl: options.baseUrl ?? '',
    querySerializer: { array: { style: 'form', explode: true } },
    ...(options.fetch ? { fetch: options.fetch } : {}),
    ...(options.headers ? { headers: options.headers } : {}),
  });
}
