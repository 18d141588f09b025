import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { FormatError, openFile, unreadable } from '../lib/open-file.js';
import type { Relevant } from './metrics.js';

export { FormatError } from '../lib/open-file.js';

const Id = z.union([z.string(), z.number()]).transform(String);
export const Query = z.object({ id: Id, text: z.string(), kind: z.string().optional() });
export type Query = z.infer<typeof Query>;
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
export const Document = z.object({
  id: Id,
  text: optionalText,
  title: optionalText,
  company: optionalText,
  location: optionalText,
});
export type Document = z.infer<typeof Document>;

export interface RankingSet {
  /** Those that have at least one relevant document. */
  readonly queries: readonly Query[];
  readonly corpus: readonly Document[];
  readonly relevant: ReadonlyMap<string, Relevant>;
}

/** `queries.jsonl.gz`, `corpus.jsonl.gz` and `qrels.tsv` of a folder. */
export async function readRanking(folder: string): Promise<RankingSet> {
  const relevant = await readQrels(path.join(folder, 'qrels.tsv'));
  const queries = await readAll(folder, 'queries', Query);
  const corpus = await readAll(folder, 'corpus', Document);
  const judged = queries.filter((query) => relevant.has(query.id));
  if (judged.length === 0) throw new FormatError(`${folder}: qrels.tsv names no query of queries.jsonl.gz.`);
  return { queries: judged, corpus, relevant };
}

/** Every row of `<name>.jsonl.gz` (or `.jsonl`) as the schema has it. Streamed; a bad line is named. */
export async function readAll<S extends z.ZodType>(
  folder: string,
  name: string,
  schema: S,
): Promise<z.output<S>[]> {
  const file = await present(folder, [`${name}.jsonl.gz`, `${name}.jsonl`]);
  const rows: z.output<S>[] = [];
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (line.trim() !== '') rows.push(parseRow(line, schema, `${file}, line ${String(number)}`));
  }
  if (rows.length === 0) throw new FormatError(`${file} is empty.`);
  return rows;
}

export function parseRow<S extends z.ZodType>(line: string, schema: S, where: string): z.output<S> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new FormatError(`${where}: this is not JSON.`);
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new FormatError(`${where}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as expected'}`);
}

/** A line of `query 0 document grade`; null for an empty line and for grade 0. */
export function parseJudgement(
  line: string,
  where: string,
): { query: string; document: string; grade: number } | null {
  if (line.trim() === '') return null;
  const [query, , document, grade] = line.trim().split(/\s+/);
  const value = Number(grade);
  if (query === undefined || document === undefined || grade === undefined || !Number.isFinite(value))
    throw new FormatError(`${where}: expected "query 0 document grade".`);
  return value > 0 ? { query, document, grade: value } : null;
}

async function readQrels(file: string): Promise<Map<string, Map<string, number>>> {
  const relevant = new Map<string, Map<string, number>>();
  await present(path.dirname(file), [path.basename(file)]);
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    const judged = parseJudgement(line, `${file}, line ${String(number)}`);
    if (!judged) continue;
    const of = relevant.get(judged.query) ?? new Map<string, number>();
    relevant.set(judged.query, of.set(judged.document, judged.grade));
  }
  return relevant;
}

async function present(folder: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile()) return file;
  }
  throw new FormatError(`${folder} holds no ${names.join(' or ')}, which this task reads.`);
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = await openFile(file);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    input.destroy();
  }
}
