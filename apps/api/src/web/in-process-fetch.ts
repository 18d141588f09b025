import type { RequestListener } from 'node:http';
import inject, { type InjectOptions } from 'light-my-request';

/** Never carried over: they speak of a connection, and this one has none. */
const HOP_HEADERS = new Set([
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'accept-encoding',
]);

/**
 * A `fetch` that dispatches into the same HTTP pipeline without a socket: guards, validation,
 * stripping, limits and idempotency all apply. `remoteAddress` is the visitor's, so that limits
 * count people and not the server.
 */
export function inProcessFetch(listener: RequestListener, remoteAddress: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(
      input instanceof Request ? input : new URL(String(input), 'http://in-process'),
      init,
    );
    const url = new URL(request.url);
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => {
      if (!HOP_HEADERS.has(name)) headers[name] = value;
    });
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    const answer = await inject(listener, {
      method: request.method as InjectOptions['method'],
      url: url.pathname + url.search,
      headers: { host: url.host, ...headers },
      remoteAddress,
      ...(body === undefined ? {} : { payload: body }),
    });
    const answerHeaders = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== undefined) answerHeaders.append(name, String(one));
      }
    }
    const empty = answer.statusCode === 204 || answer.statusCode === 304;
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: answerHeaders,
    });
  };
}
