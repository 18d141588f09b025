import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { FormatError } from '../lib/open-file.js';
import { LONGEST_ROW, type SourceRow } from './source-rows.js';

/**
 * The `job` elements of an Indeed feed (`source/job`, or `source/jobs/job` as some write it), each as an
 * object of its children's text, names in lower case. Document types are refused, so that no entity is
 * ever defined, let alone expanded. @throws FormatError when it is no such feed, or breaks off.
 */
export async function* indeedRows(input: Readable): AsyncGenerator<SourceRow> {
  const reader = new FeedReader();
  const decoder = new TextDecoder();
  for await (const chunk of input) {
    reader.write(decoder.decode(chunk as Buffer, { stream: true }));
    yield* reader.take();
    if (reader.trouble) throw reader.trouble;
  }
  reader.end(decoder.decode());
  yield* reader.take();
  if (reader.trouble) throw reader.trouble;
}

class FeedReader {
  trouble: FormatError | null = null;
  private readonly parser = new SaxesParser();
  private readonly path: string[] = [];
  private rows: SourceRow[] = [];
  private row: Record<string, string> | null = null;
  private line = 0;
  private size = 0;
  private found = false;

  constructor() {
    this.parser.on('error', (error) => this.stop(`This file is not a whole XML document: ${error.message}`));
    this.parser.on('doctype', () =>
      this.stop('This file declares a document type. Such files are refused; a feed needs none.'),
    );
    this.parser.on('opentag', ({ name }) => this.open(name.toLowerCase()));
    this.parser.on('closetag', ({ name }) => this.close(name.toLowerCase()));
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  write(chunk: string): void {
    if (!this.trouble) this.parser.write(chunk);
  }

  end(rest: string): void {
    this.write(rest);
    if (!this.trouble) this.parser.close();
    if (!this.found) this.stop('This file holds no job element in a source element.');
  }

  take(): SourceRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  private open(name: string): void {
    if (this.path.length === 0 && name !== 'source')
      this.stop('This file is not an Indeed feed: its outermost element is not source.');
    this.path.push(name);
    if (this.row === null && name === 'job' && /^source(?:,jobs)?,job$/.test(this.path.join())) {
      this.row = {};
      this.line = this.parser.line;
      this.size = 0;
      this.found = true;
    }
  }

  private close(name: string): void {
    const outermost = this.path.lastIndexOf('job') === this.path.length - 1;
    this.path.pop();
    if (name !== 'job' || this.row === null || !outermost || !/^source(?:,jobs)?$/.test(this.path.join()))
      return;
    this.rows.push(
      this.size > LONGEST_ROW
        ? { line: this.line, fault: 'The job is longer than 2 million characters.' }
        : { line: this.line, row: this.row },
    );
    this.row = null;
  }

  private text(text: string): void {
    if (this.row === null || this.trouble) return;
    const field = this.path[this.path.indexOf('job') + 1];
    this.size += text.length;
    if (field === undefined || this.size > LONGEST_ROW) return;
    this.row[field] = (Object.hasOwn(this.row, field) ? (this.row[field] ?? '') : '') + text;
  }

  /** The first trouble counts; what came before it was read. */
  private stop(message: string): void {
    this.trouble ??= new FormatError(message);
  }
}
