import { readFile } from 'node:fs/promises';
import { PayUnit } from '@plainhire/contracts';
import { isCountry, isCurrency } from '@plainhire/reference';
import { z } from 'zod';
import type { Format } from './command.js';
import { FormatError } from '../lib/open-file.js';

export const FIELDS = [
  ...['id', 'title', 'company', 'description', 'place', 'city', 'region', 'country', 'locations'],
  ...['workplace', 'employmentType', 'level', 'pay', 'payMin', 'payMax', 'payCurrency', 'payUnit'],
  ...['skills', 'benefits', 'openings', 'postedAt', 'expiresAt', 'url'],
] as const;
export type Field = (typeof FIELDS)[number];
const FIELD_NAMES = z.enum(FIELDS);

const Path = z.string().min(1).max(200);
const Rule = z.union([
  Path,
  z.array(Path).min(1),
  z.strictObject({
    from: z.union([Path, z.array(Path).min(1)]),
    /** Put all paths together instead of taking the first that holds something. */
    join: z.string().optional(),
    firstLine: z.boolean().optional(),
    markdown: z.boolean().optional(),
  }),
]);
export type FieldRule = z.infer<typeof Rule>;

/** Which field of a row is what; the file given with --map. */
export const FieldMap = z.strictObject({
  fields: z.partialRecord(FIELD_NAMES, Rule).default({}),
  /** The same for every row that has nothing there itself. */
  constants: z.partialRecord(FIELD_NAMES, z.string()).default({}),
  /** What a value of the source means here; null: nothing. Upper and lower case are one. */
  values: z.partialRecord(FIELD_NAMES, z.record(z.string(), z.string().nullable())).default({}),
  /** What pay and places mean where they leave it out. */
  hints: z
    .strictObject({
      country: z.string().refine(isCountry, 'is no ISO 3166-1 code').optional(),
      currency: z.string().refine(isCurrency, 'is no ISO 4217 code').optional(),
      payUnit: PayUnit.optional(),
    })
    .default({}),
});
export type FieldMap = z.infer<typeof FieldMap>;

/** Without a map: the names of our own API. */
const OWN: FieldMap = FieldMap.parse({
  fields: {
    ...Object.fromEntries(FIELDS.map((name) => [name, name])),
    id: ['id', 'externalId'],
    company: ['company.name', 'company'],
    place: ['place', 'location'],
    skills: ['skills.required', 'skills'],
    url: ['apply.url', 'applyUrl'],
  },
});

const INDEED: FieldMap = FieldMap.parse({
  fields: {
    id: ['referencenumber', 'reference_id', 'requisitionid'],
    title: 'title',
    company: ['company', 'sourcename'],
    description: 'description',
    place: 'location',
    city: ['city', 'location'],
    region: 'state',
    country: 'country',
    workplace: 'remotetype',
    employmentType: 'jobtype',
    pay: 'salary',
    postedAt: ['date', 'publishdate'],
    expiresAt: ['expirationdate', 'expirydate'],
    url: 'url',
  },
  values: { workplace: { 'covid-19': 'remote', 'fully remote': 'remote' } },
});

/** The map of the format, with what `file` says laid over it field by field. @throws FormatError */
export async function readMap(format: Format, file: string | null): Promise<FieldMap> {
  const base = format === 'indeed-xml' ? INDEED : OWN;
  if (file === null) return base;
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new FormatError(`The map ${file} cannot be opened.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormatError(`The map ${file} is not JSON.`);
  }
  const read = FieldMap.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new FormatError(`The map ${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`);
  }
  const { fields, constants, values, hints } = read.data;
  return {
    fields: format === 'indeed-xml' ? { ...base.fields, ...fields } : fields,
    constants,
    values: { ...base.values, ...values },
    hints,
  };
}

/** A row of the source, whatever it holds. */
export type Row = Readonly<Record<string, unknown>>;

/** What a row holds for a field: the first path with something in it, or all of them joined. */
export function valueOf(row: Row, map: FieldMap, field: Field): unknown {
  const rule = map.fields[field];
  const constant = map.constants[field];
  const options = typeof rule === 'object' && !Array.isArray(rule) ? rule : { from: rule ?? [] };
  const paths = typeof options.from === 'string' ? [options.from] : options.from;
  const found = paths.map((path) => at(row, path)).filter((value) => !isEmpty(value));
  if (found.length === 0) return constant;
  if (options.join !== undefined) return found.map(textOf).join(options.join);
  const [first] = found;
  const value = options.firstLine === true ? textOf(first).trim().split('\n')[0] : first;
  const meant = typeof value === 'object' ? undefined : meaning(map, field, textOf(value));
  return meant === undefined ? value : (meant ?? constant);
}

function meaning(map: FieldMap, field: Field, value: string): string | null | undefined {
  const wanted = value.trim().toLowerCase();
  const values = Object.entries(map.values[field] ?? {});
  return values.find(([written]) => written.trim().toLowerCase() === wanted)?.[1];
}

export function isMarkdown(map: FieldMap, field: Field): boolean {
  const rule = map.fields[field];
  return typeof rule === 'object' && !Array.isArray(rule) && rule.markdown === true;
}

/** Words of a value; an object has none. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : '';
}

/** A field of that very name first, so that a source's "a.b" can be named; else a way down by points. */
function at(row: Row, path: string): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  let value: unknown = row;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
