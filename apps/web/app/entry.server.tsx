import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { nonceContext } from './contexts.js';

export { apiContext, clockContext, nonceContext, siteContext } from './contexts.js';

const ABORT_AFTER_MS = 8_000;

/** Renders whole pages: nothing streams in later, so that a page reads the same without scripts. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> {
  const nonce = loadContext.get(nonceContext);
  return new Promise((resolve, reject) => {
    let statusCode = status;
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (statusCode === 503) headers.set('Retry-After', '5');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
          // In one piece: it is all there, and each piece would pass through four streams.
          const body = new PassThrough();
          text(body).then((page) => resolve(new Response(page, { headers, status: statusCode })), reject);
          pipe(body);
        },
        onShellError(error) {
          reject(error instanceof Error ? error : new Error('The page could not be rendered.'));
        },
        onError(error) {
          statusCode = 500;
          process.stderr.write(
            `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
          );
        },
      },
    );
    setTimeout(abort, ABORT_AFTER_MS).unref();
  });
}

/** Problems that loaders throw on purpose (401, 404, 410) are pages, not faults. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || error instanceof Response) return;
  if (typeof error === 'object' && error !== null && 'status' in error && Number(error.status) < 500) return;
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : 'A page failed.'}\n`);
}
