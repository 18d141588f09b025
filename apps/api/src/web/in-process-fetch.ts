import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';

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
    const body = request.body === null ? null : Buffer.from(await request.arrayBuffer());
    return dispatch(listener, toIncoming(request, body, remoteAddress));
  };
}

/** True for what a page asks of the API in this process; nothing from outside can look like it. */
export function isFromPages(request: IncomingMessage): boolean {
  return request.socket instanceof NoConnection;
}

function toIncoming(request: Request, body: Buffer | null, remoteAddress: string): IncomingMessage {
  const incoming = new IncomingMessage(new NoConnection(remoteAddress) as unknown as Socket);
  const url = new URL(request.url);
  incoming.method = request.method;
  incoming.url = url.pathname + url.search;
  incoming.httpVersion = '1.1';
  incoming.httpVersionMajor = 1;
  incoming.httpVersionMinor = 1;
  const headers: Record<string, string> = { host: url.host };
  request.headers.forEach((value, name) => {
    if (!HOP_HEADERS.has(name)) headers[name] = value;
  });
  if (body) headers['content-length'] = String(body.length);
  incoming.headers = headers;
  incoming.rawHeaders = Object.entries(headers).flat();
  incoming.complete = true;
  if (body) incoming.push(body);
  incoming.push(null);
  return incoming;
}

/**
 * Hands Node's own message objects to the listener. A library's look-alikes will not do: Express
 * gives each message its own prototype, and a look-alike has to change that for all connections.
 */
function dispatch(listener: RequestListener, incoming: IncomingMessage): Promise<Response> {
  return new Promise((resolve, reject) => {
    const outgoing = new ServerResponse(incoming);
    const chunks: Buffer[] = [];
    keepBody(outgoing, chunks);
    const { socket } = incoming;
    outgoing.assignSocket(socket);
    outgoing.once('finish', () => {
      outgoing.detachSocket(socket);
      resolve(toResponse(outgoing, Buffer.concat(chunks)));
      process.nextTick(() => {
        outgoing.emit('close');
        socket.destroy();
      });
    });
    socket.once('close', () => {
      reject(new Error('The answer was cut off.'));
    });
    listener(incoming, outgoing);
  });
}

/** Remembers what is written as it goes by, before it is framed for the wire that does not exist. */
function keepBody(outgoing: ServerResponse, chunks: Buffer[]): void {
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) {
      chunks.push(Buffer.from(chunk));
    }
  };
  // Node's `end(chunk)` does not go through `write`, so each byte is seen once.
  const write = outgoing.write.bind(outgoing);
  const end = outgoing.end.bind(outgoing);
  outgoing.write = ((...args: Parameters<typeof write>) => {
    keep(args[0], args[1]);
    return write(...args);
  }) as typeof outgoing.write;
  outgoing.end = ((...args: Parameters<typeof end>) => {
    keep(args[0], args[1]);
    return end(...args);
  }) as typeof outgoing.end;
}

function toResponse(outgoing: ServerResponse, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(outgoing.getHeaders())) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, String(one));
    }
  }
  const { statusCode: status } = outgoing;
  const empty = status === 204 || status === 205 || status === 304;
  return new Response(empty ? null : new Uint8Array(body), { status, headers });
}

/** Stands where a socket would: takes everything, says nothing, knows whose request it is. */
class NoConnection extends Duplex {
  readonly encrypted = false;

  constructor(readonly remoteAddress: string) {
    super();
  }

  override _read(): void {
    // Nothing ever comes from here: the body was given to the message itself.
  }

  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done();
  }

  setTimeout(): this {
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }
}
