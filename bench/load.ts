import { Agent, request } from 'node:http';
import { type Figures, percentile } from './statistics.js';

export interface Call {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  /** Milliseconds until the first byte of the body, or of the end. */
  readonly firstByteMs: number;
  readonly totalMs: number;
}

export interface LoadOptions {
  readonly origin: string;
  readonly connections: number;
  readonly seconds: number;
  /** Asked in turn by all connections; null ends the phase early. */
  next(): Call | null;
  /** Called for the first answer that is no success. */
  failed?(status: number, call: Call): void;
}

/** Asks as fast as the answers come, on so many kept connections. Times are in milliseconds. */
export async function load(options: LoadOptions): Promise<Figures & { readonly firstByteP50: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  const times: number[] = [];
  const firstBytes: number[] = [];
  let failures = 0;
  const began = performance.now();
  const end = began + options.seconds * 1000;
  const connection = async () => {
    while (performance.now() < end) {
      const call = options.next();
      if (!call) return;
      const answer = await ask(agent, options.origin, call);
      times.push(answer.totalMs);
      firstBytes.push(answer.firstByteMs);
      if (answer.status >= 400) {
        failures += 1;
        if (failures === 1) options.failed?.(answer.status, call);
      }
    }
  };
  await Promise.all(Array.from({ length: options.connections }, connection));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    firstByteP50: percentile(firstBytes, 0.5),
    perSecond: times.length / seconds,
    requests: times.length,
    failures,
  };
}

/** One request; rejects when the connection breaks. */
export function ask(agent: Agent | false, origin: string, call: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const sent = request(
      origin + call.path,
      {
        agent,
        method: call.method ?? 'GET',
        headers: {
          ...call.headers,
          ...(call.body === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(call.body) }),
        },
      },
      (response) => {
        let bytes = 0;
        let firstByteMs: number | null = null;
        response.on('data', (chunk: Buffer) => {
          firstByteMs ??= performance.now() - began;
          bytes += chunk.length;
        });
        response.once('error', reject);
        response.once('end', () => {
          const totalMs = performance.now() - began;
          resolve({
            status: response.statusCode ?? 0,
            bytes,
            firstByteMs: firstByteMs ?? totalMs,
            totalMs,
          });
        });
      },
    );
    sent.once('error', reject);
    sent.end(call.body);
  });
}

/** Calls in turn, again from the start after the last. */
export function inTurn(calls: readonly Call[]): () => Call | null {
  let at = 0;
  return () => calls[at++ % calls.length] ?? null;
}
