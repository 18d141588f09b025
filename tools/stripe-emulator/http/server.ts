import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ZodError } from 'zod';
import type { Control } from '../control/control.js';
import type { DueWork } from '../due-work.js';
import type { Faults } from '../faults.js';
import { messagePage } from '../pages/checkout-page.js';
import type { PageAnswer, Pages } from '../pages/pages.js';
import type { Api, ApiRequest } from './api.js';
import { StripeError } from './stripe-error.js';

const MAX_BODY = 1_000_000;
/** No script, nothing from elsewhere. Forms lead on to the shop, so their target is left open. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
};

export interface ServerParts {
  readonly api: Api;
  readonly pages: Pages;
  readonly control: Control;
  readonly faults: Faults;
  readonly due: DueWork;
}

/** The one door: `/v1` for the SDK, `/c` and `/i` for buyers, `/_test` for tests. */
export function emulatorServer(parts: ServerParts): Server {
  return createServer((request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      if (response.headersSent) response.destroy();
      else send(response, 500, { 'content-type': 'application/json' }, FAILED);
    });
  });
}

const FAILED = JSON.stringify({
  error: { type: 'api_error', message: 'The emulator failed; its log says why.' },
});

async function handle(parts: ServerParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: path, search } = new URL(request.url ?? '/', 'http://emulator');
  const method = request.method ?? 'GET';
  if (isFromElsewhere(request, path)) {
    send(response, 403, { 'content-type': 'text/plain' }, 'Only this machine talks to the emulator.');
    return;
  }
  const body = await readBody(request);
  if (path.startsWith('/_test/')) return control(parts, method, path, body, response);
  if (path.startsWith('/v1/')) {
    const query = search.slice(1);
    return api(parts, { method, path, query, body, ...headersOf(request) }, response);
  }
  await parts.due.run();
  page(response, await pageAnswer(parts.pages, method, path, body));
}

/** Another site in a browser of this machine: by a name that leads here, or by a form of its own. */
function isFromElsewhere(request: IncomingMessage, path: string): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const linked = path.startsWith('/c/') || path.startsWith('/i/');
  return !['127.0.0.1', 'localhost'].includes(host) || (!linked && site !== 'none' && site !== 'same-origin');
}

async function pageAnswer(pages: Pages, method: string, path: string, body: string): Promise<PageAnswer> {
  if (method === 'GET') return pages.show(path);
  if (method === 'POST' && path.startsWith('/c/pay/')) return pages.act(path, new URLSearchParams(body));
  return {
    status: 404,
    body: messagePage('Not found', 'The emulator has nothing at this address.', null),
  };
}

async function api(parts: ServerParts, request: ApiRequest, response: ServerResponse): Promise<void> {
  const call = `${request.method} ${request.path}`;
  const { faults } = parts;
  if (faults.api.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.api.latencyMs));
  // Never answered: the caller's own patience is what is tried.
  if (faults.takes('hangNext', call)) return;
  if (faults.takes('failNext', call)) {
    const error = { type: 'api_error', message: 'The emulator was told to fail.' };
    send(response, faults.api.status, { 'content-type': 'application/json' }, JSON.stringify({ error }));
    return;
  }
  const lost = faults.takes('answerLost', call);
  await parts.due.run();
  const answer = await parts.api.answer(request);
  if (lost) response.destroy();
  else send(response, answer.status, answer.headers, answer.body);
}

async function control(
  parts: ServerParts,
  method: string,
  path: string,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await parts.control.answer(method, path, body === '' ? {} : JSON.parse(body));
    send(response, 200, headers, JSON.stringify(answer, null, 2));
  } catch (error) {
    const known = error instanceof StripeError || error instanceof ZodError || error instanceof SyntaxError;
    if (!known) throw error;
    const status = error instanceof StripeError ? error.status : 400;
    send(response, status, headers, JSON.stringify({ error: { message: error.message } }));
  }
}

function page(response: ServerResponse, { status, body, location }: PageAnswer): void {
  send(response, status, { ...PAGE_HEADERS, ...(location === undefined ? {} : { location }) }, body);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function headersOf(
  request: IncomingMessage,
): Pick<ApiRequest, 'authorization' | 'idempotencyKey' | 'version'> {
  const one = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return {
    authorization: one('authorization'),
    idempotencyKey: one('idempotency-key'),
    version: one('stripe-version'),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY) throw new Error('The request is larger than a megabyte.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
