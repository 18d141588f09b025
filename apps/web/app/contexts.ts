import { createContext } from 'react-router';

/** What the server tells the pages about the place they are served from. */
export interface Site {
  /** The public address without a slash at its end; null: the address of the request. */
  readonly publicUrl: string | null;
  /** In demo mode nothing may be indexed, and the mailbox is open. */
  readonly demo: boolean;
}

/** A `fetch` for the API's paths. The server passes one that needs no socket. */
export const apiContext = createContext<typeof fetch>(overHttp);

/** The nonce of this answer's Content-Security-Policy. */
export const nonceContext = createContext<string>('');

/**
 * True while the page that follows a sent form is loaded. Loaders then run with a GET of their own, and
 * a redirect of theirs would throw away what was sent.
 */
export const sentContext = createContext(false);

/** A form as names and values, in the order they were sent. */
export type SentFields = readonly (readonly [name: string, value: string])[];

/** True while a form is answered that only somebody signed in can send. */
export const ownFormContext = createContext(false);

/** What was typed into the form that was sent, without its secrets: it outlives whatever goes wrong. */
export const typedContext = createContext<SentFields>([]);

/** The server's clock, in milliseconds since 1970: what a page promises by it, the API holds to. */
export const clockContext = createContext<() => number>(() => Date.now());

export const siteContext = createContext<Site>({ publicUrl: null, demo: true });

/** Without a server around it (`react-router dev`) the API is called over HTTP. */
function overHttp(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const base = (import.meta.env.VITE_API_URL as string | undefined) ?? 'http://localhost:3000';
  return fetch(input instanceof Request ? input : new URL(String(input), base), init);
}
