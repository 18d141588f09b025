type Cell = string | number;

/** Columns as wide as their widest cell; numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(text));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line, index) =>
      line
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return index > 0 && typeof rows[index - 1]?.[column] === 'number'
            ? cell.padStart(width)
            : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three figures at most: 0.45, 2.7, 27.4, 1,234. */
export function text(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (Math.abs(cell) < 1) return cell.toFixed(2);
  if (Math.abs(cell) < 100) return cell.toFixed(1);
  return Math.round(cell).toLocaleString('en');
}
