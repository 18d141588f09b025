/** One word of a text as skills are compared: lower case, no marks, `c++` and `c#` kept whole. */
export interface Token {
  readonly key: string;
  /** Offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** True when a sentence, list or line break stands between the token before and this one. */
  readonly breakBefore: boolean;
}

const WORD = /\.net\b|c\+\+|[cf]#|[\p{L}\p{N}]+/giu;
const BREAK = /[,;:!?()[\]{}|•·\n\r\t"“”]|\.(?=\s)|\s[-–—*]\s/u;
const MARKS = /\p{M}/gu;

/** Splits text into tokens. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    tokens.push({
      key: fold(raw),
      start,
      end: start + raw.length,
      breakBefore: last > 0 && BREAK.test(text.slice(last, start)),
    });
    last = start + raw.length;
  }
  return tokens;
}

/**
 * The key under which a skill's name or alias is known: its tokens run together, so that "Node.js",
 * "node js" and "NodeJS" are one, while "C", "C++" and "C#" stay three.
 */
export function skillKey(name: string): string {
  return tokenize(name.replaceAll('&', ' and '))
    .map((token) => token.key)
    .join('');
}

function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (lower === '.net') return 'dotnet';
  if (isAscii(lower)) return lower;
  return lower.normalize('NFKD').replace(MARKS, '').replaceAll('ß', 'ss').replaceAll('ø', 'o');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
