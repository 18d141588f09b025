import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@plainhire/migrations';
import { migrate } from '@plainhire/platform';
import pg from 'pg';
import { type Comparison, GATE } from './compare.js';
import { prepare } from './data/dataset.js';
import { compareApply } from './phases/apply.js';
import { type BillingFigures, measureBilling } from './phases/billing.js';
import type { Bench } from './phases/context.js';
import { type Explained, explainLists } from './phases/explain.js';
import { measurePages } from './phases/pages.js';
import { measureParts, type Parts } from './phases/parts.js';
import { measurePromotions, PROMOTION_GATE, type PromotionFigures } from './phases/promotions.js';
import { profileRequests, type Share } from './phases/profile.js';
import { compareReads, recordSearches } from './phases/search.js';
import { openProduct } from './product.js';
import { table } from './report.js';
import { productionEnv } from './servers.js';

export interface BenchOptions {
  readonly rows: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly parts: readonly string[];
  readonly folder: string;
  readonly databaseUrl: string;
}

/** Runs the parts asked for, prints their tables and writes `result.json`. @returns whether no gate failed */
export async function run(options: BenchOptions): Promise<boolean> {
  const { databaseUrl, folder, parts } = options;
  const wants = (part: string) => parts.includes(part);
  const files = join(folder, 'files');
  mkdirSync(files, { recursive: true });
  await migrate(databaseUrl, migrations);
  // The recorder's own writes are of no interest; the servers that are measured wait for the disk.
  process.env.PGOPTIONS = '-c synchronous_commit=off';
  const product = await openProduct(productionEnv(databaseUrl, files));
  delete process.env.PGOPTIONS;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    say(`${String(options.rows)} live postings, ${String(cpus().length)} cores, Node ${process.version}`);
    const data = await prepare(client, product, options.rows, say);
    const bench: Bench = { ...options, folder: files, client, product, data, say };
    const result: Record<string, unknown> = {
      at: new Date().toISOString(),
      rows: options.rows,
      cores: cpus().length,
      node: process.version,
      seconds: options.seconds,
      rounds: options.rounds,
    };
    let met = true;
    const searches = await recordSearches(bench);

    const comparisons: Comparison[] = [];
    if (wants('search')) comparisons.push(...(await compareReads(bench, searches)));
    if (wants('apply')) comparisons.push(...(await compareApply(bench)));
    if (comparisons.length > 0) {
      result.comparisons = comparisons;
      printComparisons(comparisons);
    }
    if (wants('pages')) {
      const pages = await measurePages(bench);
      result.pages = pages;
      printPages(pages);
    }
    if (wants('parts')) {
      const measured = await measureParts(bench, searches);
      result.parts = measured;
      printParts(measured);
    }
    if (wants('explain')) {
      const explained = await explainLists(bench, searches);
      result.explain = explained;
      met = printExplained(explained, join(files, 'plans'));
    }
    if (wants('promotions')) {
      const promotions = await measurePromotions(bench);
      result.promotions = promotions;
      printPromotions(promotions.figures);
      met = printExplained(promotions.explained, join(files, 'plans-promotions')) && met;
    }
    if (wants('billing')) {
      const billing = await measureBilling(bench);
      result.billing = billing;
      printBilling(billing);
    }
    if (wants('profile')) {
      const profiles = await profileRequests(bench, searches);
      result.profile = profiles;
      for (const [kind, shares] of Object.entries(profiles)) printProfile(kind, shares);
    }
    const file = join(folder, 'result.json');
    writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    say(`\nWritten to ${file}`);
    return met;
  } finally {
    await client.end();
    await product.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  say(`\n${title}\n\n${table(head, rows)}`);
}

function printComparisons(comparisons: readonly Comparison[]): void {
  printTable(
    'Product against bare node:http + pg with the same SQL (milliseconds)',
    [
      'request',
      'conn',
      'p50',
      'bare',
      'ratio',
      'p95',
      'bare',
      'ratio',
      'req/s',
      'bare',
      'ratio',
      `within ${String(GATE)}×`,
      'failed',
    ],
    comparisons.map(({ name, connections, product, bare, ratio, met }) => [
      name,
      String(connections),
      product.p50,
      bare.p50,
      ratio.p50,
      product.p95,
      bare.p95,
      ratio.p95,
      product.perSecond,
      bare.perSecond,
      ratio.perSecond,
      met ? 'met' : 'not met',
      String(product.failures + bare.failures),
    ]),
  );
}

function printPromotions(figures: readonly PromotionFigures[]): void {
  printTable(
    'Search with promotions running, against none bought (milliseconds)',
    [
      'conn',
      'p50',
      'without',
      'ratio',
      'p95',
      'without',
      'ratio',
      'req/s',
      'without',
      `within ${String(PROMOTION_GATE)}×`,
    ],
    figures.map(({ connections, on, off, ratio, met }) => [
      String(connections),
      on.p50,
      off.p50,
      ratio.p50,
      on.p95,
      off.p95,
      ratio.p95,
      on.perSecond,
      off.perSecond,
      met ? 'met' : 'not met',
    ]),
  );
}

function printBilling({ quotesPerSecond, quotesSaidPerSecond, webhook }: BillingFigures): void {
  printTable(
    'Billing',
    ['what', 'figure'],
    [
      ['prices worked out a second', Math.round(quotesPerSecond)],
      ['and said in a sentence', Math.round(quotesSaidPerSecond)],
      ['webhook at 50 a second, p50 ms', webhook.p50],
      ['webhook at 50 a second, p95 ms', webhook.p95],
      ['webhooks sent, refused', `${String(webhook.sent)}, ${String(webhook.refused)}`],
    ],
  );
}

function printPages({ figures, weights }: Awaited<ReturnType<typeof measurePages>>): void {
  printTable(
    'Pages through the web app (milliseconds)',
    ['page', 'conn', 'first byte p50', 'whole p95', 'pages/s', 'failed'],
    figures.map((one) => [
      one.page,
      String(one.connections),
      one.firstByteP50,
      one.p95,
      one.perSecond,
      String(one.failures),
    ]),
  );
  printTable(
    'Weight of public pages (KB)',
    ['page', 'HTML', 'gzip', 'scripts', 'JavaScript gzip', 'CSS gzip'],
    weights.map((one) => [
      one.page,
      one.htmlKb,
      one.htmlGzipKb,
      String(one.scripts),
      one.scriptGzipKb,
      one.styleGzipKb,
    ]),
  );
}

function printParts(parts: Parts): void {
  const share = (ms: number) => (ms / parts.product) * 100;
  const row = (part: string, ms: number) => [part, ms, share(ms)];
  const rest = parts.product - parts.useCase - parts.outputSchema - parts.json - parts.productEmpty;
  printTable(
    'Where the time of a search goes, one connection',
    ['part', 'ms', '%'],
    [
      row('SQL', parts.sql),
      row('use case around the SQL', parts.useCase - parts.sql),
      row('output schema', parts.outputSchema),
      row('JSON', parts.json),
      row('Nest, Express, log for an empty answer', parts.productEmpty),
      row('rest: query parsing, writing the answer, processes side by side', rest),
      row('whole, product', parts.product),
      row('whole, bare server', parts.bare),
      row('empty answer, bare server', parts.bareEmpty),
    ],
  );
}

function printProfile(kind: string, shares: readonly Share[]): void {
  const percent = (share: number) => (share * 100).toFixed(1);
  printTable(
    `Own time of the api at 20 connections: ${kind}`,
    ['part', '%', 'most of it in'],
    shares
      .slice(0, 20)
      .map(({ part, share, functions }) => [
        part,
        share * 100,
        functions.map((one) => `${one.name} ${percent(one.share)}`).join(', '),
      ]),
  );
}

/** @returns false when a big table is read from end to end */
function printExplained(explained: readonly Explained[], folder: string): boolean {
  const lists = [...new Set(explained.map(({ list }) => list))];
  printTable(
    'Plans of every list, its statements in sum',
    ['list', 'statements', 'ms', 'rows read', 'pages', 'slowest', 'by index', 'scanned whole'],
    lists.map((list) => {
      const own = explained.filter((one) => one.list === list);
      const sum = (read: (one: Explained) => number) => own.reduce((total, one) => total + read(one), 0);
      const slowest = own.reduce((a, b) => (b.ms > a.ms ? b : a));
      return [
        list.slice(0, 60),
        String(own.length),
        sum(({ ms }) => ms),
        sum(({ rowsRead }) => rowsRead),
        sum(({ buffers }) => buffers),
        slowest.ms,
        slowest.indexes.join(' ') || '–',
        own.flatMap(({ scanned }) => scanned).join(' ') || '–',
      ];
    }),
  );
  const scans = explained.filter(({ scanned }) => scanned.length > 0);
  say(`\nPlans as text: ${folder}`);
  if (scans.length > 0) say(`Failed: ${String(scans.length)} statements read a big table from end to end.`);
  return scans.length === 0;
}
