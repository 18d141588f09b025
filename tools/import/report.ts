import type { ImportOutcome } from '@plainhire/postings';
import { echo } from './clean.js';

export interface Io {
  out(text: string): void;
  err(text: string): void;
}

type Kind = ImportOutcome['outcome'] | 'repeated' | 'refused';
const WORDS: Readonly<Record<Kind, string>> = {
  created: 'created',
  updated: 'updated',
  unchanged: 'unchanged',
  ended: 'left as they ended here',
  repeated: 'repeated in the file',
  refused: 'refused',
};
const EVERY = 500;

/** Counts what became of the rows and says so: bad rows and progress at once, the rest at the end. */
export class Report {
  private readonly counts = new Map<Kind, number>();
  private readonly notes = new Map<string, { times: number; line: number }>();
  private said = 0;

  constructor(private readonly io: Io) {}

  count(kind: Kind): void {
    this.counts.set(kind, this.of(kind) + 1);
  }

  refuse(line: number, reason: string): void {
    this.count('refused');
    this.io.err(`line ${line}: ${echo(reason)}`);
  }

  note(line: number, what: string): void {
    const known = this.notes.get(what);
    this.notes.set(what, { times: (known?.times ?? 0) + 1, line: known?.line ?? line });
  }

  progress(): void {
    const total = this.total;
    if (total < this.said + EVERY) return;
    this.said = total;
    this.io.err(`  ${total} rows, ${this.of('refused')} refused`);
  }

  of(kind: Kind): number {
    return this.counts.get(kind) ?? 0;
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  summary(): string {
    const counts = (Object.keys(WORDS) as Kind[])
      .filter((kind) => this.of(kind) > 0 || !['ended', 'repeated'].includes(kind))
      .map((kind) => `${WORDS[kind]} ${this.of(kind)}`);
    const notes = [...this.notes]
      .sort(([, a], [, b]) => b.times - a.times)
      .map(([what, { times, line }]) => `  ${what}: ${times}, first in line ${line}`);
    return [`${this.total} rows: ${counts.join(', ')}.`, ...notes].join('\n');
  }
}
