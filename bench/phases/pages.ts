import { gzipSync } from 'node:zlib';
import { inTurn, load } from '../load.js';
import { startApi } from '../servers.js';
import { medianOf } from '../statistics.js';
import type { Bench } from './context.js';

export interface PageFigures {
  readonly page: string;
  readonly connections: number;
  /** Until the first byte, in milliseconds: median. */
  readonly firstByteP50: number;
  readonly p95: number;
  readonly perSecond: number;
  readonly failures: number;
}

export interface PageWeight {
  readonly page: string;
  readonly htmlKb: number;
  readonly htmlGzipKb: number;
  readonly scripts: number;
  /** Of all scripts the page asks for, each gzipped, and of what stands in the page itself. */
  readonly scriptGzipKb: number;
  readonly styleGzipKb: number;
}

/** Pages as a browser gets them, through the web app in the api. */
export async function measurePages(bench: Bench): Promise<{ figures: PageFigures[]; weights: PageWeight[] }> {
  const { client, databaseUrl, folder, seconds, rounds, say } = bench;
  const { rows: jobs } = await client.query<{ slug: string; company: string; title: string }>(
    `SELECT p.slug, c.slug AS company, r.title FROM posting p JOIN company c ON c.id = p.company_id
       JOIN posting_revision r ON r.id = p.live_revision_id
      WHERE p.state = 'live' ORDER BY md5(p.id::text) LIMIT 200`,
  );
  const measured: Readonly<Record<string, readonly string[]>> = {
    'job page': jobs.map(({ slug }) => `/jobs/${slug}`),
    'job list': ['/jobs', '/jobs?q=engineer', '/jobs?q=nurse', '/jobs?q=data+analyst&workplace=remote'],
    'company page': [...new Set(jobs.map(({ company }) => `/companies/${company}`))].slice(0, 50),
    'front page': ['/'],
  };
  const weighed: Readonly<Record<string, string>> = {
    'front page': '/',
    'job list': '/jobs?q=engineer',
    'job page': `/jobs/${jobs[0]?.slug ?? ''}`,
    'company page': `/companies/${jobs[0]?.company ?? ''}`,
    'sign in': '/sign-in',
    'sign up': '/sign-up',
    'forgotten password': '/forgot',
  };
  const api = await startApi(databaseUrl, folder);
  try {
    const figures: PageFigures[] = [];
    for (const [page, paths] of Object.entries(measured)) {
      const calls = paths.map((path) => ({
        path,
        headers: { 'accept-encoding': 'gzip', accept: 'text/html' },
      }));
      for (const connections of [1, 20]) {
        const found = [];
        for (let round = 0; round <= rounds; round += 1) {
          const one = await load({
            origin: api.origin,
            connections,
            seconds: round === 0 ? 2 : Math.min(4, seconds),
            next: inTurn(calls),
            failed: (status, { path }) => say(`  ${path} answered ${String(status)}`),
          });
          if (round > 0) found.push(one);
        }
        const { p95, perSecond, failures } = medianOf(found);
        const first = medianOf(found.map((one) => ({ ...one, p50: one.firstByteP50 }))).p50;
        figures.push({ page, connections, firstByteP50: first, p95, perSecond, failures });
      }
    }
    const weights: PageWeight[] = [];
    for (const [page, path] of Object.entries(weighed)) weights.push(await weigh(api.origin, page, path));
    return { figures, weights };
  } finally {
    await api.stop();
  }
}

async function weigh(origin: string, page: string, path: string): Promise<PageWeight> {
  const answer = await fetch(origin + path);
  if (!answer.ok) throw new Error(`${path} answered ${String(answer.status)}.`);
  const html = await answer.text();
  const scripts = addresses(html, /<(?:script[^>]+src|link[^>]+rel="modulepreload"[^>]+href)="([^"]+)"/g);
  for (const found of html.matchAll(/import(?:\s*\(?|[^"';]*from\s*)"(\/assets\/[^"]+\.js)"/g))
    scripts.add(found[1] ?? '');
  const styles = addresses(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  // Data in a script element is no script.
  const inline = [...html.matchAll(/<script(?![^>]+(?:src=|json))[^>]*>([\s\S]*?)<\/script>/g)]
    .map((found) => found[1] ?? '')
    .join('\n');
  return {
    page,
    htmlKb: Buffer.byteLength(html) / 1024,
    htmlGzipKb: gzipSync(html).length / 1024,
    scripts: scripts.size,
    scriptGzipKb: (await gzipped(origin, scripts)) + (inline === '' ? 0 : gzipSync(inline).length / 1024),
    styleGzipKb: await gzipped(origin, styles),
  };
}

function addresses(html: string, pattern: RegExp): Set<string> {
  return new Set([...html.matchAll(pattern)].map((found) => found[1] ?? ''));
}

async function gzipped(origin: string, paths: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const path of paths) {
    const answer = await fetch(new URL(path, origin));
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes / 1024;
}
