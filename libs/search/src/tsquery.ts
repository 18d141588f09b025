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

/** Reads a head vector back: each lexeme with its positions. */
export function parseVector(text: string): Map<string, HeadEntry[]> {
  const entries = new Map<string, HeadEntry[]>();
  for (const found of text.matchAll(/'((?:[^']|'')*)':([\dA-D,]+)/g)) {
    const lexeme = (found[1] ?? '').replaceAll("''", "'").replaceAll('\\\\', '\\');
    entries.set(
      lexeme,
      (found[2] ?? '').split(',').map((part) => ({
        position: Number.parseInt(part, 10),
        weight: (/[ABC]$/.exec(part)?.[0] ?? 'D') as Weight,
      })),
    );
  }
  return entries;
}
