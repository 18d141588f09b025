/** Rows of one mail. */
export const MOST_ROWS = 12;
/** Rows of one mail that may be paid for. */
export const MOST_PAID = 2;
/** New postings that one mail tells of: those without a row are its "more". */
export const MOST_TOLD = 100;

export interface LetterRow {
  readonly postingId: string;
  /** Paid for, and said so. */
  readonly promoted: boolean;
  /** New by itself: it would be told without anybody paying. */
  readonly fresh: boolean;
}

export interface Letter {
  readonly rows: readonly LetterRow[];
  /** New ones without a row. */
  readonly more: number;
}

/**
 * What a mail holds: what was paid for first, then what is new, each posting once. Without anything new
 * there is no mail, whoever paid.
 * @param fresh what is new, in the order it is to be told
 * @param paid who paid, in their turn
 */
export function compose(fresh: readonly string[], paid: readonly string[]): Letter | null {
  const news = [...new Set(fresh)];
  if (news.length === 0) return null;
  const isNew = new Set(news);
  const first = [...new Set(paid)].slice(0, Math.min(MOST_PAID, news.length));
  const rest = news.filter((id) => !first.includes(id)).slice(0, MOST_ROWS - first.length);
  const rows = [
    ...first.map((postingId) => ({ postingId, promoted: true, fresh: isNew.has(postingId) })),
    ...rest.map((postingId) => ({ postingId, promoted: false, fresh: true })),
  ];
  return { rows, more: news.length - rows.filter((row) => row.fresh).length };
}

/**
 * The rows that can go out at this moment: live ones; without the mark where the promotion has ended, and
 * then only if they are new by themselves. Null when nothing new is left.
 */
export function stillTrue<R extends LetterRow>(
  rows: readonly R[],
  now: { readonly live: ReadonlySet<string>; readonly paid: ReadonlySet<string> },
): R[] | null {
  const left = rows
    .filter(({ postingId }) => now.live.has(postingId))
    .map((row) => ({ ...row, promoted: row.promoted && now.paid.has(row.postingId) }))
    .filter(({ promoted, fresh }) => promoted || fresh);
  return left.some(({ fresh }) => fresh) ? left : null;
}
