import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';

type Io = 'input' | 'output';
type Json = Record<string, unknown>;

/** Stands in a schema that has a name, until the whole document is there. */
const NAME = 'x-name';
const LOCAL = /^#\/\$defs\/(.+)$/;
const MARKED = /^#\/marked\/(input|output)\/(.+)$/;

/**
 * Schemas with a name stand once in the document, under `components`, however often they are used. A
 * schema that reads more than it writes (a default, a transformation) has two shapes: what is sent
 * is then called `…Input`.
 */
export class NamedSchemas {
  private readonly found: Record<Io, Map<string, Json>> = { input: new Map(), output: new Map() };

  /** JSON Schema of one body, query or answer; named ones in it are references, itself it is whole. */
  convert(schema: z.ZodType, io: Io): Json {
    const {
      $schema: _,
      $defs,
      ...root
    } = z.toJSONSchema(schema, {
      io,
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ zodSchema, jsonSchema }) => {
        const name = z.globalRegistry.get(zodSchema)?.id;
        // zod writes the name as JSON Schema's `id`, which OpenAPI does not know.
        delete jsonSchema.id;
        // More fields may come; a client that forbids them would break.
        if (io === 'output' && jsonSchema.additionalProperties === false)
          delete jsonSchema.additionalProperties;
        if (name !== undefined) (jsonSchema as Json)[NAME] = name;
      },
    }) as Json;
    for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, Json>))
      this.found[io].set(name, unnamed(mark(definition, io) as Json));
    // A named root comes as a reference to its own definition, which hides the fields of a query.
    const self = typeof root.$ref === 'string' ? LOCAL.exec(root.$ref)?.[1] : undefined;
    const whole = self === undefined ? root : (($defs as Json)[self] as Json);
    const marked = mark(whole, io) as Json;
    const name = marked[NAME];
    if (typeof name !== 'string') return marked;
    this.found[io].set(name, unnamed(marked));
    return { ...marked, [NAME]: `${io}/${name}` };
  }

  /** The document with references in place of named schemas, and the schemas they name. */
  settle(document: Json): Json {
    const twoFaced = this.twoFaced();
    const nameOf = (io: Io, name: string) => (io === 'input' && twoFaced.has(name) ? `${name}Input` : name);
    const refer = (io: Io, name: string) => ({ $ref: `#/components/schemas/${nameOf(io, name)}` });
    const settled = (value: unknown): unknown =>
      walk(value, (item) => {
        const own = typeof item[NAME] === 'string' ? /^(input|output)\/(.+)$/.exec(item[NAME]) : null;
        const at = own ?? (typeof item.$ref === 'string' ? MARKED.exec(item.$ref) : null);
        return at ? refer(at[1] as Io, at[2] ?? '') : undefined;
      });
    const schemas: Json = {};
    for (const io of ['input', 'output'] as const)
      for (const [name, schema] of this.found[io]) schemas[nameOf(io, name)] = settled(schema);
    const { components, ...rest } = settled(document) as { components?: Json };
    return {
      ...rest,
      components: { ...components, schemas: { ...(components?.schemas as Json), ...schemas } },
    };
  }

  /** Names whose two shapes differ, or that hold one that does. */
  private twoFaced(): Set<string> {
    const { input, output } = this.found;
    const both = [...input.keys()].filter((name) => output.has(name));
    const plain = (io: Io, name: string) => walk(this.found[io].get(name), unmark);
    const two = new Set(
      both.filter((name) => !isDeepStrictEqual(plain('input', name), plain('output', name))),
    );
    for (let before = -1; before !== two.size;) {
      before = two.size;
      for (const name of both) if ([...refsOf(input.get(name))].some((held) => two.has(held))) two.add(name);
    }
    return two;
  }
}

function mark(value: unknown, io: Io): unknown {
  return walk(value, (item) => {
    const name = typeof item.$ref === 'string' ? LOCAL.exec(item.$ref)?.[1] : undefined;
    return name === undefined ? undefined : { $ref: `#/marked/${io}/${name}` };
  });
}

function unmark(item: Json): Json | undefined {
  const name = typeof item.$ref === 'string' ? MARKED.exec(item.$ref)?.[2] : undefined;
  return name === undefined ? undefined : { $ref: name };
}

function unnamed({ [NAME]: _, ...schema }: Json): Json {
  return schema;
}

function refsOf(value: unknown): Set<string> {
  const names = new Set<string>();
  walk(value, (item) => {
    const name = typeof item.$ref === 'string' ? MARKED.exec(item.$ref)?.[2] : undefined;
    if (name !== undefined) names.add(name);
    return undefined;
  });
  return names;
}

/** A copy in which `change` may put something else in an object's place. */
function walk(value: unknown, change: (item: Json) => Json | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, change));
  if (value === null || typeof value !== 'object') return value;
  const changed = change(value as Json);
  if (changed) return changed;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, change)]));
}
