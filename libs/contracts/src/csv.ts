/** A cell: words, or a figure that stays a number in a table. */
export type Cell = string | number | null;

/**
 * First signs that make a spreadsheet take a cell for a formula, also after blanks, and the wide forms
 * that some take for the same (OWASP, CSV injection).
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * One row of a CSV file (RFC 4180), with its line end. Words that begin like a formula get an apostrophe
 * before them, so that no spreadsheet runs what a stranger typed; numbers stay numbers.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
