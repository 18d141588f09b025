import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow } from './csv.js';

describe('a row of a CSV file', () => {
  it('keeps numbers, and words as they are', () => {
    expect(csvRow(['Plan & Company', 49, -3.5, null, ''])).toBe('Plan & Company,49,-3.5,,\r\n');
  });

  it('puts what holds a separator, a quote or a line break into quotes', () => {
    expect(csvRow(['a,b', 'say "no"', 'two\nlines'])).toBe('"a,b","say ""no""","two\nlines"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =cmd',
    '＝1',
    '=HYPERLINK("http://x.example";"y")',
  ])('never begins with what a spreadsheet runs: %j', (formula) => {
    expect(csvRow([formula])).toMatch(/^"?'/);
  });

  it('gives back what went in, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (cells) => {
        const read = parse(csvRow(cells));
        expect(read.map((cell, index) => (cell === `'${cells[index] ?? ''}` ? cells[index] : cell))).toEqual(
          cells,
        );
        for (const cell of read) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
      }),
    );
  });
});

/** One row, as RFC 4180 reads it. */
function parse(row: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < row.length - 2; i += 1) {
    const sign = row.charAt(i);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (row.charAt(i + 1) === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  return [...cells, cell];
}
