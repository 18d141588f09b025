/**
 * Edits between two words: insert, delete, replace, or swap two neighbours (Damerau's four, in the
 * restricted form). Stops counting above `limit` and returns `limit + 1`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(above[b.length] ?? limit + 1, limit + 1);
}

/** How many slips a word of this length is forgiven: short words mean something else after one. */
export function forgivenEdits(length: number): number {
  if (length <= 3) return 0;
  return length <= 7 ? 1 : 2;
}

export interface KnownWord {
  readonly word: string;
  readonly stem: string;
  readonly heads: number;
}

/** The word most likely meant: fewest edits first, then the one most used. Null when none is near. */
export function bestCorrection(typed: string, near: readonly KnownWord[]): KnownWord | null {
  const limit = forgivenEdits(typed.length);
  let best: { known: KnownWord; cost: number } | null = null;
  for (const known of near) {
    const distance = editDistance(typed, known.word, limit);
    if (distance === 0 || distance > limit) continue;
    // People seldom miss the first letter; a rare word is seldom meant.
    const cost = distance + (typed[0] === known.word[0] ? 0 : 0.4) - Math.log10(1 + known.heads) * 0.2;
    if (!best || cost < best.cost) best = { known, cost };
  }
  return best?.known ?? null;
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every word one slip from this one: a letter missed, added, mistaken (a to z), or two swapped. */
export function oneSlipAway(word: string): string[] {
  const letters = [...word];
  const near = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    const rest = letters.slice(at + 1).join('');
    for (const letter of LETTERS) {
      near.add(before + letter + after);
      if (at < letters.length) near.add(before + letter + rest);
    }
    if (at < letters.length) near.add(before + rest);
    if (at + 1 < letters.length)
      near.add(before + (letters[at + 1] ?? '') + (letters[at] ?? '') + letters.slice(at + 2).join(''));
  }
  near.delete(word);
  return [...near];
}
