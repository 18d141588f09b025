import { data } from 'react-router';
import { ApiProblem, type PageArgs } from './api.server.js';
import { type SentFields, sentContext, siteContext, typedContext } from './contexts.js';
import type { FormError } from './format/form-tree.js';
import { FormTooLarge, MAX_SENT_BYTES, readMultipart } from './multipart.server.js';

/** Of a form without files. */
const MAX_BODY = 27 * 1024 * 1024;

/**
 * Whether a form was sent from one of our own pages. `Sec-Fetch-Site` decides where the browser sends
 * it; otherwise `Origin` must be ours. Source: W3C Fetch Metadata.
 */
export function isTrustedOrigin(headers: Headers, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin !== null && origins.includes(origin);
}

/** Never written into a page, nor carried along: a password, a code, the key of a second factor. */
const SECRET = new Set([
  '_email',
  '_password',
  '_challenge',
  '_code',
  'password',
  'currentPassword',
  'secret',
  'uri',
]);

/** What was typed into a form, without files and secrets. */
export function typedIn(form: FormData): SentFields {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRET.has(name) ? [[name, value] as const] : [],
  );
}

/** The fields of a form sent from our own pages. Other origins get 403, bodies that are too large 413. */
export async function readForm(args: PageArgs): Promise<FormData> {
  const form = await readSent(args);
  args.context.set(typedContext, typedIn(form));
  return form;
}

async function readSent({ request, context }: PageArgs): Promise<FormData> {
  context.set(sentContext, true);
  const { publicUrl } = context.get(siteContext);
  const own = new URL(request.url).origin;
  if (!isTrustedOrigin(request.headers, [own, ...(publicUrl === null ? [] : [new URL(publicUrl).origin])]))
    throw fail(
      403,
      'This form was not sent from a page of this site. Open the page again and send it there.',
    );
  const type = request.headers.get('content-type') ?? '';
  const multipart = /^multipart\/form-data\b/i.test(type);
  if (Number(request.headers.get('content-length') ?? 0) > (multipart ? MAX_SENT_BYTES : MAX_BODY))
    throw tooLarge();
  const body = multipart ? null : await readCapped(request);
  try {
    if (body === null) return request.body ? await readMultipart(request.body, type) : new FormData();
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    if (error instanceof FormTooLarge) throw tooLarge();
    throw fail(400, 'The form could not be read. Open the page again and send it once more.');
  }
}

async function readCapped(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > MAX_BODY) throw tooLarge();
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

function tooLarge() {
  return fail(413, 'The form is too large. Send files of at most 5 MB each.');
}

function fail(status: number, detail: string) {
  return data({ detail }, { status });
}

/** One field as text; files and absent fields are empty. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The key of one rendering of a form: pressed twice without scripts, it still makes one thing. */
export function onceKey(form: FormData): Record<string, string> {
  const key = field(form, '_key');
  return key === '' ? {} : { 'idempotency-key': key };
}

/** The errors of a problem by field; what speaks of no field stands in the summary alone. */
export function errorsOf(error: unknown): { status: number; errors: FormError[]; code: string } {
  if (!(error instanceof ApiProblem)) throw error;
  const { problem, status } = error;
  const fields = (problem.errors ?? []).map(({ pointer, detail }) => ({ pointer, detail }));
  return {
    status,
    code: problem.code,
    errors: fields.length > 0 ? fields : [{ pointer: '', detail: problem.detail }],
  };
}

/** Only a path of ours: `next` comes from the address bar. */
export function safeNext(next: string | null, fallback = '/'): string {
  if (next === null || !next.startsWith('/') || next.startsWith('//') || /[\\\s]/.test(next)) return fallback;
  return next;
}
