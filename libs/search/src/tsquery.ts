/** Builders of tsquery and tsvector text from ready lexemes: no parser and no dictionary comes between. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** Null when there is nothing to ask for. */
export function allOf(parts: readonly (string | null)[]): string | null {
  const asked = parts.filter((part) => part !== null);
  return asked.length === 0 ? null : asked.map((part) => `(${part})`).join(' & ');
}

export function anyOf(parts: readonly (string | null)[]): string | null {
  const asked = [...new Set(parts.filter((part) => part !== null))];
  return asked.length === 0 ? null : asked.map((part) => `(${part})`).join(' | ');
}

/** A tsquery as a tree. */
export type Question =
  { readonly lexeme: string } | { readonly all: readonly Question[] } | { readonly any: readonly Question[] };

/** Reads a tsquery that was built here, so that it can be asked without the database. */
export function readQuery(text: string): Question {
  const tokens = text.match(/'(?:[^']|'')*'|[&|()]/g) ?? [];
  let at = 0;
  const parts = (part: () => Question, sign: string): readonly Question[] => {
    const found = [part()];
    while (tokens[at] === sign) {
      at += 1;
      found.push(part());
    }
    return found;
  };
  const any = (): Question => {
    const found = parts(all, '|');
    return found.length === 1 && found[0] ? found[0] : { any: found };
  };
  const all = (): Question => {
    const found = parts(one, '&');
    return found.length === 1 && found[0] ? found[0] : { all: found };
  };
  const one = (): Question => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return { lexeme: unquote(token) };
    const inner = any();
    at += 1;
    return inner;
  };
  return any();
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
}

export type Weight = 'A' | 'B' | 'C' | 'D';

/** PostgreSQL keeps at most 256 positions of a lexeme, up to 16383. */
const MAX_POSITION = 16_383;

/** A tsvector in text form. The best weight of a lexeme is the one ranking reads. */
export function vectorText(entries: readonly { lexeme: string; position: number; weight: Weight }[]): string {
  const positions = new Map<string, string[]>();
  for (const { lexeme, position, weight } of entries) {
    const list = positions.get(lexeme) ?? [];
    if (list.length < 4)
      list.push(`${String(Math.min(position, MAX_POSITION))}${weight === 'D' ? '' : weight}`);
    positions.set(lexeme, list);
  }
  return [...positions].map(([lexeme, list]) => `${quoteLexeme(lexeme)}:${list.join(',')}`).join(' ');
}

/** A tsvector without positions: only which lexemes there are. */
export function plainVectorText(lexemes: Iterable<string>): string {
  return [...new Set(lexemes)].map(quoteLexeme).join(' ');
}

export interface HeadEntry {
  readonly position: number;
  readonly weight: Weight;
}

/** What ranking reads of a head vector. */
export interface ReadHead {
  /** Where each of the asked lexemes stands, in the order asked; empty where it does not. */
  readonly entries: readonly (readonly HeadEntry[])[];
  /** Positions of weight A: the words of the title. */
  readonly titleLength: number;
}

/**
 * Reads some lexemes of a head vector in text form. A search reads hundreds of vectors for a few words,
 * so what is not asked for is passed over.
 */
export function readHead(text: string, lexemes: readonly string[]): ReadHead {
  return {
    entries: lexemes.map((lexeme) => entriesOf(text, `${quoteLexeme(lexeme)}:`)),
    titleLength: titleLength(text),
  };
}

function entriesOf(text: string, mark: string): HeadEntry[] {
  let at = text.indexOf(mark);
  // A quote inside another lexeme is doubled: what only looks like the mark has no blank before it.
  while (at > 0 && text[at - 1] !== ' ') at = text.indexOf(mark, at + 1);
  if (at < 0) return [];
  const from = at + mark.length;
  const end = text.indexOf(' ', from);
  return text
    .slice(from, end < 0 ? text.length : end)
    .split(',')
    .map((part) => ({
      position: Number.parseInt(part, 10),
      weight: (/[ABC]$/.exec(part)?.[0] ?? 'D') as Weight,
    }));
}

const QUOTE = 39;
const LETTER_A = 65;

function titleLength(text: string): number {
  let length = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) inside = !inside;
    else if (code === LETTER_A && !inside) length += 1;
  }
  return length;
}
