import type { Readable } from 'node:stream';
import { FormatError } from '../lib/open-file.js';

/** A row as the file has it, or why it is none. */
export type SourceRow =
  | { readonly line: number; readonly row: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly fault: string };

/** A row longer than this is refused unread: memory stays bounded whatever the file. */
export const LONGEST_ROW = 2_000_000;
const BAD_START = 20;

/** JSON lines, one object each. @throws FormatError when the first twenty lines hold none. */
export async function* jsonlRows(input: Readable): AsyncGenerator<SourceRow> {
  let any = false;
  let bad = 0;
  for await (const { line, text } of linesOf(input)) {
    if (text?.trim() === '') continue;
    const row = text === null ? 'The line is longer than 2 million characters.' : parse(text);
    if (typeof row !== 'string') {
      any = true;
      yield { line, row };
      continue;
    }
    bad += 1;
    if (!any && bad >= BAD_START) throw notJsonl();
    yield { line, fault: row };
  }
  if (!any) throw notJsonl();
}

function notJsonl(): FormatError {
  return new FormatError(
    'This file is not JSON lines: no line of it, or none of the first 20, is one JSON object.',
  );
}

function parse(text: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(text);
    const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isRow ? (value as Record<string, unknown>) : 'The line is JSON, but not an object.';
  } catch {
    return 'The line is not JSON.';
  }
}

/** Lines of UTF-8; null stands for one that is too long to be kept. */
async function* linesOf(input: Readable): AsyncGenerator<{ line: number; text: string | null }> {
  const decoder = new TextDecoder();
  let rest: string | null = '';
  let line = 0;
  for await (const chunk of input) {
    const parts = decoder.decode(chunk as Buffer, { stream: true }).split('\n');
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield { line: (line += 1), text: rest };
        rest = '';
      }
      rest = rest === null || rest.length + part.length > LONGEST_ROW ? null : rest + part;
    }
  }
  rest = rest === null ? null : rest + decoder.decode();
  if (rest !== '') yield { line: line + 1, text: rest };
}
