import type { INestApplicationContext } from '@nestjs/common';
import { EnsureImportedCompany } from '@plainhire/companies';
import { DomainError } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { ImportPosting, type ImportOutcome } from '@plainhire/postings';
import { FormatError, openFile, unreadable } from '../lib/open-file.js';
import type { Command } from './command.js';
import { type FieldMap, readMap } from './field-map.js';
import { indeedRows } from './indeed-rows.js';
import { type ReadRow, readRow, RowError } from './read-row.js';
import { type Io, Report } from './report.js';
import { jsonlRows, type SourceRow } from './source-rows.js';

const BATCH = 50;
const MOST_COMPANIES = 5_000;

interface Taken extends ReadRow {
  readonly line: number;
}

/**
 * Takes in a file, fifty rows a transaction. A row that the database does not take is tried alone, so
 * that it costs no other. Killed in between, the next run finds what was committed and goes on.
 *
 * @returns the exit code: 0 when rows went in or were known, 1 when there was none of these
 * @throws FormatError when the file is not the format, or breaks off
 */
export async function runImport(
  app: Pick<INestApplicationContext, 'get'>,
  command: Command,
  io: Io,
): Promise<number> {
  const map = await readMap(command.format, command.map);
  const input = await openFile(command.file);
  const rows = command.format === 'jsonl' ? jsonlRows(input) : indeedRows(input);
  const report = new Report(io);
  const intake = new Intake(app, command.source, report);
  try {
    for await (const row of rows) {
      const read = understand(row, map, report);
      if (read) await intake.add(read);
      report.progress();
    }
  } catch (error) {
    await intake.flush();
    if (report.total > 0) io.out(report.summary());
    const coded = typeof (error as { code?: unknown }).code === 'string';
    throw error instanceof FormatError || !coded ? error : unreadable(command.file, error);
  } finally {
    input.destroy();
  }
  await intake.flush();
  io.out(report.summary());
  if (report.total > report.of('refused')) return 0;
  io.err('No row could be taken in. Check the map: which field is the title, the company, the description.');
  return 1;
}

function understand(row: SourceRow, map: FieldMap, report: Report): Taken | null {
  try {
    if ('fault' in row) throw new RowError(row.fault);
    const read = readRow(row.row, map);
    for (const note of read.notes) report.note(row.line, note);
    return { ...read, line: row.line };
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    report.refuse(row.line, error.message);
    return null;
  }
}

/** Rows on their way into the database. */
class Intake {
  private readonly uow: UnitOfWork;
  private readonly postings: ImportPosting;
  private readonly companies: EnsureImportedCompany;
  private readonly seen = new Set<string>();
  private companyIds = new Map<string, string>();
  private waiting: Taken[] = [];

  constructor(
    app: Pick<INestApplicationContext, 'get'>,
    private readonly source: string,
    private readonly report: Report,
  ) {
    this.uow = app.get(UnitOfWork);
    this.postings = app.get(ImportPosting);
    this.companies = app.get(EnsureImportedCompany);
  }

  /** The first row of an id counts: a later one would undo it on every run. */
  async add(row: Taken): Promise<void> {
    if (this.seen.has(row.posting.externalId)) {
      this.report.count('repeated');
      return;
    }
    this.seen.add(row.posting.externalId);
    this.waiting.push(row);
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length === 0) return;
    try {
      this.tell(rows, await this.take(rows));
    } catch {
      for (const row of rows) await this.takeAlone(row);
    }
  }

  private async takeAlone(row: Taken): Promise<void> {
    try {
      this.tell([row], await this.take([row]));
    } catch (error) {
      if (isConnectionLost(error)) throw error;
      this.report.refuse(row.line, error instanceof Error ? error.message : 'The database did not take it.');
    }
  }

  private async take(rows: readonly Taken[]): Promise<(ImportOutcome | DomainError)[]> {
    const known = new Map(this.companyIds.size < MOST_COMPANIES ? this.companyIds : []);
    const outcomes = await this.uow.run(async () => {
      const done: (ImportOutcome | DomainError)[] = [];
      for (const row of rows) done.push(await this.takeOne(row, known));
      return done;
    });
    // Only what was committed is remembered.
    this.companyIds = known;
    return outcomes;
  }

  private async takeOne(row: Taken, known: Map<string, string>): Promise<ImportOutcome | DomainError> {
    const companyId =
      known.get(row.company) ?? (await this.companies.execute({ source: this.source, name: row.company }));
    known.set(row.company, companyId);
    try {
      return await this.postings.execute({ ...row.posting, companyId, source: this.source });
    } catch (error) {
      // Refused before the database was asked: the others of the batch are whole.
      if (error instanceof DomainError && error.code === 'posting.import-refused') return error;
      throw error;
    }
  }

  private tell(rows: readonly Taken[], outcomes: readonly (ImportOutcome | DomainError)[]): void {
    for (const [index, outcome] of outcomes.entries()) {
      const line = rows[index]?.line ?? 0;
      if (outcome instanceof DomainError) this.report.refuse(line, reasonOf(outcome));
      else {
        this.report.count(outcome.outcome);
        if (outcome.note !== undefined) this.report.note(line, outcome.note);
      }
    }
  }
}

function reasonOf(error: DomainError): string {
  const details = error.errors.map(({ pointer, detail }) => `${pointer.slice(1)}: ${detail}`);
  return details.length > 0 ? details.join(' ') : error.message;
}

function isConnectionLost(error: unknown): boolean {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const said = driverError?.code ?? code;
  return typeof said === 'string' && /^(?:ECONN|EPIPE|ENOTFOUND|57P|08|53)/.test(said);
}
