/** A statement as the product sent it. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

type Piece = string | { readonly slot: string };
type Value = { readonly pieces: readonly Piece[] } | { readonly constant: unknown };

/**
 * Statements of one recorded request, made to be run again for another one: what stood for the known
 * things in the recording becomes a slot with their name, every other id a fresh one.
 */
export class Replay {
  private readonly statements: readonly { readonly sql: string; readonly values: readonly Value[] }[];
  /** Names of the ids that each run needs fresh. */
  readonly fresh: readonly string[];

  /** @param known text in the recording → name of its slot */
  constructor(recorded: readonly Statement[], known: ReadonlyMap<string, string>) {
    const slots = new Map(known);
    const fresh: string[] = [];
    const note = (text: string) => {
      for (const id of text.match(UUID) ?? []) {
        if (slots.has(id)) continue;
        fresh.push(`fresh${String(fresh.length)}`);
        slots.set(id, fresh.at(-1) ?? '');
      }
    };
    for (const { values } of recorded) for (const value of values) forEachText(value, note);
    const pattern = new RegExp([...slots.keys()].map(escape).join('|') || '(?!)', 'g');
    this.fresh = fresh;
    this.statements = recorded.map(({ sql, values }) => ({
      sql,
      values: values.map((value) => {
        if (Array.isArray(value)) return { pieces: piecesOf(arrayText(value), pattern, slots) };
        return typeof value === 'string' ? { pieces: piecesOf(value, pattern, slots) } : { constant: value };
      }),
    }));
  }

  /** The statements for these things. @throws RangeError when a slot is not filled */
  fill(slots: Readonly<Record<string, string>>): Statement[] {
    return this.statements.map(({ sql, values }) => ({
      sql,
      values: values.map((value) => ('constant' in value ? value.constant : join(value.pieces, slots))),
    }));
  }
}

function join(pieces: readonly Piece[], slots: Readonly<Record<string, string>>): string {
  let text = '';
  for (const piece of pieces) {
    const part = typeof piece === 'string' ? piece : slots[piece.slot];
    if (part === undefined) throw new RangeError('A slot of the recording is not filled.');
    text += part;
  }
  return text;
}

function piecesOf(text: string, pattern: RegExp, slots: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(pattern)) {
    pieces.push(text.slice(from, found.index), { slot: slots.get(found[0]) ?? '' });
    from = found.index + found[0].length;
  }
  return [...pieces, text.slice(from)];
}

/** As pg writes an array of texts or numbers for PostgreSQL. */
function arrayText(values: readonly unknown[]): string {
  const items = (values as (string | number | boolean | null)[]).map((value) =>
    value === null ? 'NULL' : `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
  );
  return `{${items.join(',')}}`;
}

function forEachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  else if (Array.isArray(value)) value.forEach((item) => forEachText(item, visit));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const READS = /^\s*(SELECT|WITH)\b/i;

/** Whether a statement only reads, so that it can be explained by running it. */
export function isRead({ sql }: Statement): boolean {
  return (
    READS.test(sql) && !/\b(INSERT|UPDATE|DELETE)\b/i.test(sql.replace(/'[^']*'|FOR (NO KEY )?UPDATE/g, ''))
  );
}
