import { type Call, inTurn, load } from './load.js';
import { type Figures, medianOf, type Ratios, ratios } from './statistics.js';
import type { Server } from './servers.js';

export interface Comparison {
  readonly name: string;
  readonly connections: number;
  readonly product: Figures;
  readonly bare: Figures;
  readonly ratio: Ratios;
  /** Both medians of time and the requests a second within twice the bare server's. */
  readonly met: boolean;
}

export interface Side {
  readonly server: Server;
  /** Called before each phase, for what a phase uses up. */
  calls(): () => Call | null;
}

export interface CompareOptions {
  readonly name: string;
  readonly product: Side;
  readonly bare: Side;
  readonly seconds: number;
  readonly rounds: number;
  before?(): Promise<void>;
  readonly say: (line: string) => void;
}

/** The gate: at most so many times as slow as the bare server. */
export const GATE = 2;
const CONNECTIONS = [1, 20];

/**
 * Product and bare server by turns, so that what else the machine does falls on both; each figure the
 * median of the rounds. One round before warms up and is not counted.
 */
export async function compare(options: CompareOptions): Promise<Comparison[]> {
  const found = CONNECTIONS.map((connections) => ({
    connections,
    product: [] as Figures[],
    bare: [] as Figures[],
  }));
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const { connections, product, bare } of found) {
      for (const [figures, side] of [
        [product, options.product],
        [bare, options.bare],
      ] as const) {
        await options.before?.();
        const seconds = round === 0 ? Math.min(2, options.seconds) : options.seconds;
        const one = await phase(options, side, connections, seconds);
        if (round > 0) figures.push(one);
      }
    }
  }
  return found.map(({ connections, product, bare }) => {
    const [p, b] = [medianOf(product), medianOf(bare)];
    const ratio = ratios(p, b);
    return {
      name: options.name,
      connections,
      product: p,
      bare: b,
      ratio,
      met: ratio.p50 <= GATE && ratio.p95 <= GATE && ratio.perSecond <= GATE,
    };
  });
}

async function phase(options: CompareOptions, side: Side, connections: number, seconds: number) {
  return load({
    origin: side.server.origin,
    connections,
    seconds,
    next: side.calls(),
    failed: (status, call) =>
      options.say(
        `  ${options.name}: ${call.path} answered ${String(status)} at ${side === options.product ? 'the product' : 'the bare server'}`,
      ),
  });
}

/** A side that asks the same calls in turn. */
export function side(server: Server, calls: readonly Call[]): Side {
  return { server, calls: () => inTurn(calls) };
}
