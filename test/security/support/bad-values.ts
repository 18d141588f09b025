import { encodeCursor } from '@plainhire/kernel';
import { type JsonSchema, resolved } from './described-api.js';

/** A place in a body. */
export interface Field {
  /** Keys from the root; a number is an index. */
  readonly path: readonly (string | number)[];
  readonly schema: JsonSchema;
}

/** A value no field of this schema may hold, and what it is. */
export type BadValue = readonly [what: string, value: unknown];

const DEEPEST = 6;

/** Every field of a body, with the first item of each list. */
export function fieldsOf(schema: JsonSchema, path: Field['path'] = []): Field[] {
  const here = resolved(schema);
  const own = path.length === 0 ? [] : [{ path, schema: here }];
  if (path.length >= DEEPEST) return own;
  const inner = choices(here).flatMap((choice) => [
    ...Object.entries(choice.properties ?? {}).flatMap(([key, value]) => fieldsOf(value, [...path, key])),
    ...(choice.items ? fieldsOf(choice.items, [...path, 0]) : []),
  ]);
  return [...own, ...inner];
}

/** What a schema may be: itself, or each part of a union. */
function choices(schema: JsonSchema): JsonSchema[] {
  const here = resolved(schema);
  const parts = here.anyOf ?? here.oneOf;
  return parts ? parts.flatMap(choices) : [here];
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  string: 'text',
  number: 1.5,
  boolean: true,
  null: null,
  array: [],
  object: {},
};

/** Values that the schema itself rules out. */
export function badValues({ schema }: Field): BadValue[] {
  const open = choices(schema);
  const types = new Set(open.flatMap(typesOf));
  const wrongTypes = Object.entries(SAMPLES)
    .filter(([type]) => !types.has(type))
    .map(([type, value]): BadValue => [`${type} for ${[...types].join(' or ')}`, value]);
  return [...wrongTypes, ...open.flatMap((choice) => outOfBounds(choice, open.length === 1))];
}

function typesOf({ type, enum: values, const: only, properties }: JsonSchema): string[] {
  if (type !== undefined) {
    const named = [type].flat();
    return named.includes('integer') ? [...named.filter((one) => one !== 'integer')] : named;
  }
  if (values ?? only !== undefined) return [...new Set([values ?? only].flat().map((value) => typeof value))];
  return properties ? ['object'] : Object.keys(SAMPLES);
}

function outOfBounds(schema: JsonSchema, alone: boolean): BadValue[] {
  const bad: BadValue[] = [];
  const types = [schema.type ?? []].flat();
  if (types.includes('string')) bad.push(['100,000 characters', 'x'.repeat(100_000)]);
  if (schema.enum && alone)
    bad.push(['an unknown choice', 'no_such_choice'], ['a choice in capitals', 'LIVE']);
  if (schema.pattern !== undefined) bad.push(['a text of another form', "' OR 1=1 --"]);
  if (schema.maxLength !== undefined) bad.push(['one character too many', 'x'.repeat(schema.maxLength + 1)]);
  if (schema.minimum !== undefined) bad.push(['a number too small', schema.minimum - 1]);
  if (schema.maximum !== undefined)
    bad.push(['a number too large', schema.maximum + 1], ['a huge number', 1e308]);
  if (types.includes('integer')) bad.push(['a fraction', 1.000001]);
  if (schema.maxItems !== undefined)
    bad.push(
      ['too many items', Array<null>(schema.maxItems + 1).fill(null)],
      ['2,000 items', Array<number>(2_000).fill(1)],
    );
  return bad;
}

/** The body with one field set; what leads to it is made up where it is missing. */
export function withField(body: unknown, path: Field['path'], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list: unknown[] = Array.isArray(body) ? [...(body as unknown[])] : [];
    list[key] = withField(list[key], rest, value);
    return list;
  }
  const object = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  return { ...object, [key]: withField((object as Record<string, unknown>)[key], rest, value) };
}

export const pointerOf = (path: Field['path']) => path.map((part) => `/${String(part)}`).join('');

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Bodies that are no body of this API, as bytes, with the type they claim. */
export const BROKEN_BODIES: readonly (readonly [what: string, type: string, bytes: string | Buffer])[] = [
  ['half an object', 'application/json', '{"email":'],
  ['no JSON', 'application/json', 'name=value'],
  ['nothing at all', 'application/json', ''],
  ['a blank', 'application/json', ' '],
  ['null', 'application/json', 'null'],
  ['a text', 'application/json', '"text"'],
  ['a number', 'application/json', '12'],
  ['a list', 'application/json', '[]'],
  ['a list of lists', 'application/json', '[[{}]]'],
  ['a byte order mark', 'application/json', '\ufeff{}'],
  ['two objects', 'application/json', '{}{}'],
  [
    'bytes that are no UTF-8',
    'application/json',
    Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  ],
  ['NaN', 'application/json', '{"limit":NaN}'],
  ['a number beyond all', 'application/json', '{"days":1e999,"openings":1e999}'],
  ['lists in lists', 'application/json', nested(100_000, '[', ']')],
  ['objects in objects', 'application/json', `${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}`],
  ['a prototype', 'application/json', '{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}'],
  ['more than a megabyte', 'application/json', `{"name":"${'x'.repeat(1_100_000)}"}`],
  ['another character set', 'application/json; charset=utf-7', '{}'],
  ['plain text', 'text/plain', '{}'],
  ['XML', 'application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['an empty form', 'multipart/form-data; boundary=x', '--x--\r\n'],
  [
    'a form that is cut off',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="file"; fi',
  ],
  ['a form without a boundary', 'multipart/form-data', 'x'],
  ['a type that is none', 'no/type; =;', '{}'],
];

/** What can stand in a path in place of an id; encoded where it is put in. */
export const BAD_IDS: readonly string[] = [
  'x',
  '0',
  '-1',
  '99999999999999999999',
  'null',
  'undefined',
  "' OR '1'='1",
  '../../etc/passwd',
  '..\\..\\windows',
  '\u0000',
  '019abc00-0000-7000-8000-00000000000',
  '019abc00-0000-7000-8000-0000000000011',
  '{019abc00-0000-7000-8000-000000000001}',
  '019abc00\u00a0-0000-7000-8000-000000000001',
  '\u202e\u200b😀',
  'x'.repeat(5_000),
  '%',
  '%00',
  '<script>alert(1)</script>',
];

/** Query texts for any parameter. */
export const BAD_QUERY_VALUES: readonly string[] = [
  '',
  ' ',
  'x',
  '-1',
  '0',
  '1.5',
  '1e9',
  '9'.repeat(400),
  'NaN',
  'null',
  '\u0000',
  "'; DROP TABLE posting; --",
  '%27%20OR%201=1',
  '$1',
  '{{7*7}}${7*7}',
  'x'.repeat(7_000),
  '😀\u202e\u200b',
];

/** Page markers that nobody was given: well made in form, and not in what they hold. */
export const FOREIGN_CURSORS: readonly string[] = [
  'x',
  '====',
  Buffer.from('{}').toString('base64url'),
  Buffer.from('null').toString('base64url'),
  ...[1, 2, 3, 4, 5, 6].flatMap((length) =>
    [
      'x',
      '',
      null,
      -1,
      1e300,
      '2026-99-99T00:00:00Z',
      '2026-11-23T09:00:00.000Z',
      '-infinity',
      '\u0000',
      '019abc00-0000-7000-8000-000000000001',
    ].map((part) => encodeCursor(Array<string | number | null>(length).fill(part))),
  ),
  encodeCursor(['2026-11-23T09:00:00.000Z', 'x']),
  encodeCursor(['+292277026596-12-04T15:30:07Z', '019abc00-0000-7000-8000-000000000001']),
  encodeCursor([1, '019abc00-0000-7000-8000-000000000001']),
  encodeCursor([0.5, '2026-11-23T09:00:00.000Z', '019abc00-0000-7000-8000-000000000001', 'x', 'x']),
];
