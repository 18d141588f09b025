import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetApplied } from '../data/dataset.js';
import { type Call, inTurn, load } from '../load.js';
import { startApi } from '../servers.js';
import { applyCalls } from './apply.js';
import type { Bench } from './context.js';
import type { RecordedSearch } from './search.js';

export interface Share {
  readonly part: string;
  /** Of the time that the api's thread was not idle, from 0 to 1. */
  readonly share: number;
  readonly functions: readonly { readonly name: string; readonly share: number }[];
}

/** The form that V8 writes. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

const HOOK = fileURLToPath(new URL('../profile-hook.js', import.meta.url));

/** Own time of the api's thread at twenty connections, by package and library, for each kind of request. */
export async function profileRequests(
  bench: Bench,
  searches: readonly RecordedSearch[],
): Promise<Record<string, Share[]>> {
  const { rows } = await bench.client.query<{ id: string; slug: string }>(
    `SELECT id, slug FROM posting WHERE state = 'live' ORDER BY md5(id::text) LIMIT 200`,
  );
  await forgetApplied(bench.client, bench.data);
  const kinds: Readonly<Record<string, readonly Call[]>> = {
    search: searches.map(({ path }) => ({ path })),
    'posting by id': rows.map(({ id }) => ({ path: `/api/v1/postings/${id}` })),
    'job page': rows.map(({ slug }) => ({ path: `/jobs/${slug}` })),
    apply: await applyCalls(bench, 40_000),
  };
  const shares: Record<string, Share[]> = {};
  for (const [kind, calls] of Object.entries(kinds)) shares[kind] = await profileUnder(bench, kind, calls);
  await forgetApplied(bench.client, bench.data);
  return shares;
}

async function profileUnder(
  { databaseUrl, folder, seconds }: Bench,
  name: string,
  calls: readonly Call[],
): Promise<Share[]> {
  const file = join(folder, `${name.replaceAll(' ', '-')}.cpuprofile`);
  const next = inTurn(calls);
  const api = await startApi(databaseUrl, folder, [`--import=${HOOK}`]);
  try {
    const phase = (length: number) => load({ origin: api.origin, connections: 20, seconds: length, next });
    await phase(3);
    await api.tell({ profile: 'start' });
    await phase(seconds);
    await api.tell({ profile: 'stop', file });
  } finally {
    await api.stop();
  }
  return sharesOf(JSON.parse(readFileSync(file, 'utf8')) as CpuProfile);
}

export function sharesOf(profile: CpuProfile): Share[] {
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map<string, Map<string, number>>();
  let total = 0;
  profile.samples.forEach((id, index) => {
    const frame = frames.get(id);
    const time = profile.timeDeltas[index] ?? 0;
    if (!frame || frame.functionName === '(idle)') return;
    total += time;
    const part = partOf(frame.url, frame.functionName);
    const functions = parts.get(part) ?? new Map<string, number>();
    const name = `${frame.functionName || '(anonymous)'}:${String(frame.lineNumber + 1)}`;
    functions.set(name, (functions.get(name) ?? 0) + time);
    parts.set(part, functions);
  });
  return [...parts]
    .map(([part, functions]) => ({
      part,
      share: [...functions.values()].reduce((sum, time) => sum + time, 0) / total,
      functions: [...functions]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 4)
        .map(([name, time]) => ({ name, share: time / total })),
    }))
    .sort((a, b) => b.share - a.share);
}

function partOf(url: string, name: string): string {
  if (url === '') return name.startsWith('(') ? name : 'V8';
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const own = /\/dist\/((?:libs|apps)\/[^/]+)\//.exec(url)?.[1];
  if (own !== undefined) return own;
  const inside = url.split('/node_modules/').at(-1) ?? '';
  return (inside === url ? undefined : /^(?:@[^/]+\/)?[^/]+/.exec(inside)?.[0]) ?? 'other';
}
