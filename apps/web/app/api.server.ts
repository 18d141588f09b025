import type { MeView, Problem } from '@plainhire/contracts';
import { data, redirect, type RouterContextProvider } from 'react-router';
import { apiContext, clockContext, type SentFields, typedContext } from './contexts.js';
import { interruptedForm } from './interrupted.server.js';

/** What every loader and action gets from the router. */
export interface PageArgs {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

/** A thing with the version it was read at. */
export interface Tagged<T> {
  readonly value: T;
  readonly etag: string;
}

/** An answer of the API other than 2xx, as problem details. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfter: number | null,
    /** The form that was being answered: what was typed is shown with what went wrong. */
    readonly typed: SentFields = [],
  ) {
    super(problem.detail);
    this.name = 'ApiProblem';
  }
}

/** Carried from the visitor's request to the API, which decides on session, origin and language by them. */
const FORWARDED = [
  'user-agent',
  'accept-language',
  'origin',
  'sec-fetch-site',
  'sec-purpose',
  'purpose',
  'x-request-id',
];

const BASE = '/api/v1';
/** Asks who is signed in; nobody is an answer. */
const ME = `${BASE}/me`;

/** The API as one visitor sees it during one request. Cookies it sets are passed on by the root's middleware. */
export class Api {
  readonly setCookies: string[] = [];
  private readonly cookies: Map<string, string>;
  private memoMe: Promise<MeView | null> | undefined;

  constructor(private readonly page: PageArgs) {
    this.cookies = parseCookies(page.request.headers.get('cookie') ?? '');
  }

  get<T>(path: string, query?: URLSearchParams): Promise<T> {
    const search = query && query.size > 0 ? `?${query.toString()}` : '';
    return this.call<T>('GET', `${BASE}${path}${search}`);
  }

  /** Also the entity tag, for a later write that must not overwrite what others wrote meanwhile. */
  async getTagged<T>(path: string): Promise<Tagged<T>> {
    const response = await this.getRaw(path);
    return { value: (await response.json()) as T, etag: response.headers.get('etag') ?? '' };
  }

  post<T>(path: string, body?: unknown, headers?: Record<string, string>): Promise<T> {
    return this.call<T>('POST', `${BASE}${path}`, body, headers);
  }

  put<T>(path: string, body: unknown, headers?: Record<string, string>): Promise<T> {
    return this.call<T>('PUT', `${BASE}${path}`, body, headers);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.call<T>('PATCH', `${BASE}${path}`, body);
  }

  delete<T>(path: string, body?: unknown): Promise<T> {
    return this.call<T>('DELETE', `${BASE}${path}`, body);
  }

  /** Multipart is sent as it is; its boundary comes from the body. */
  upload<T>(path: string, form: FormData): Promise<T> {
    return this.call<T>('POST', `${BASE}${path}`, form);
  }

  /** A path outside the API's prefix, such as the mailbox. */
  getPlain<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** The raw answer, for files. Problems are thrown all the same. */
  async getRaw(path: string): Promise<Response> {
    return this.send('GET', `${BASE}${path}`);
  }

  /** Who is signed in; null for a visitor. Asked once per request, and not without a cookie. */
  me(): Promise<MeView | null> {
    this.memoMe ??= this.askMe();
    return this.memoMe;
  }

  /** After signing in or out, so that `me` is asked again. */
  forgetMe(): void {
    this.memoMe = undefined;
  }

  private async askMe(): Promise<MeView | null> {
    if (this.cookies.size === 0) return null;
    try {
      return await this.get<MeView>('/me');
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 401 || error.status === 403)) return null;
      throw error;
    }
  }

  private async call<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    return (text === '' ? {} : JSON.parse(text)) as T;
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    extra: Record<string, string> = {},
  ): Promise<Response> {
    const headers = new Headers(extra);
    headers.set('accept', 'application/json');
    for (const name of FORWARDED) {
      const value = this.page.request.headers.get(name);
      if (value !== null && !headers.has(name)) headers.set(name, value);
    }
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const multipart = body instanceof FormData;
    if (body !== undefined && !multipart) headers.set('content-type', 'application/json');
    const response = await this.page.context.get(apiContext)(path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: multipart ? body : JSON.stringify(body) }),
    });
    this.takeCookies(response);
    if (!response.ok) {
      const problem = await problemOf(response, this.page.context.get(typedContext));
      const interrupted = isSignedOut(problem) ? interruptedForm(this.page.context) : null;
      if (interrupted !== null && path !== ME) throw interrupted;
      // A read that nobody can answer now is a page that cannot be shown now, on every route.
      throw method === 'GET' && response.status === 503 ? asPage(problem) : problem;
    }
    return response;
  }

  private takeCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      this.setCookies.push(line);
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      const expired = /;\s*max-age=0/i.test(line) || value.join('=') === '';
      if (expired) this.cookies.delete(name.trim());
      else this.cookies.set(name.trim(), value.join('='));
    }
  }
}

/** The server's clock, in milliseconds since 1970. */
export function nowOf({ context }: PageArgs): number {
  return context.get(clockContext)();
}

const apis = new WeakMap<object, Api>();

/** One per request, shared by its action, loaders and middleware. */
export function apiFor(args: PageArgs): Api {
  const { context } = args;
  let api = apis.get(context);
  if (!api) {
    api = new Api(args);
    apis.set(context, api);
  }
  return api;
}

/** Who is signed in; visitors are sent to sign in and come back. */
export async function requireMe(args: PageArgs): Promise<MeView> {
  const me = await apiFor(args).me();
  if (!me) throw interruptedForm(args.context) ?? signInFirst(args.request);
  return me;
}

function signInFirst(request: Request): Response {
  const url = new URL(request.url);
  return redirect(`/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Loads for a page: problems become the page for that status. */
export async function orPage<T>(request: Request, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 401) throw signInFirst(request);

    throw asPage(error);
  }
}

/** What a route throws to become the page for that status. */
function asPage({ problem, status, typed }: ApiProblem) {
  return data(
    { detail: problem.detail, code: problem.code, requestId: problem.requestId ?? null, typed },
    { status: status === 400 ? 404 : status },
  );
}

/** The session is not there, or no longer. A wrong password has a code of its own. */
function isSignedOut({ status, problem }: ApiProblem): boolean {
  return status === 401 && (problem.code === 'auth.sign-in-needed' || problem.code === 'auth.required');
}

async function problemOf(response: Response, typed: SentFields): Promise<ApiProblem> {
  const retry = Number(response.headers.get('retry-after'));
  let problem: Problem;
  try {
    problem = (await response.json()) as Problem;
    if (typeof problem.detail !== 'string') throw new Error('no problem details');
  } catch {
    problem = {
      type: 'about:blank',
      title: 'The request failed',
      status: response.status,
      code: 'internal',
      detail: 'Something failed on our side. Try again in a moment.',
    };
  }
  return new ApiProblem(response.status, problem, retry > 0 ? retry : null, typed);
}

function parseCookies(header: string): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return cookies;
}
