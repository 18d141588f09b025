import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { ClaimedIndex } from './claimed-index.js';
import { SearchQueries } from './search.queries.js';

const FRESH_MS = 1_000;
const KEEP_MS = 600_000;

/**
 * Remembers the documents of postings that have a bought place: every search asks which of them fit.
 * Once a second it is looked up which have changed, and only those are read again. What this process
 * writes is seen at once; what another process writes, within the second.
 */
@Injectable()
export class ClaimedDocuments {
  private readonly index = new ClaimedIndex();
  /** When each was asked for, in milliseconds since 1970; also those that have no document. */
  private readonly askedAt = new Map<string, number>();
  private checkedAt = -Infinity;
  private checking: Promise<void> | null = null;

  constructor(
    private readonly queries: SearchQueries,
    private readonly clock: Clock,
  ) {}

  /** With the documents of these postings, and maybe of others. Who asks while it is read waits for that. */
  async of(postingIds: readonly string[]): Promise<ClaimedIndex> {
    while (!this.isFresh()) {
      // Why another's reading failed is told to that other.
      if (this.checking) await this.checking.catch(() => undefined);
      else await this.check(postingIds);
    }
    const unknown = postingIds.filter((id) => !this.askedAt.has(id));
    if (unknown.length > 0) await this.read(unknown, this.clock.now().getTime());
    return this.index;
  }

  forget(): void {
    this.checkedAt = -Infinity;
  }

  private isFresh(): boolean {
    const age = this.clock.now().getTime() - this.checkedAt;
    // Below zero: a clock that was put back.
    return this.checking === null && age >= 0 && age < FRESH_MS;
  }

  private async check(postingIds: readonly string[]): Promise<void> {
    this.checkedAt = this.clock.now().getTime();
    this.checking = this.readChanged(postingIds, this.checkedAt);
    try {
      await this.checking;
    } catch (error) {
      this.forget();
      throw error;
    } finally {
      this.checking = null;
    }
  }

  private async readChanged(asked: readonly string[], now: number): Promise<void> {
    for (const id of asked) if (this.askedAt.has(id)) this.askedAt.set(id, now);
    for (const [id, askedAt] of this.askedAt) {
      if (Math.abs(now - askedAt) <= KEEP_MS) continue;
      this.askedAt.delete(id);
      this.index.remove(id);
    }
    const ids = [...new Set([...asked, ...this.askedAt.keys()])];
    const versions = await this.queries.versions(ids);
    const changed = ids.filter(
      (id) => !this.askedAt.has(id) || this.index.get(id)?.version !== versions.get(id),
    );
    if (changed.length > 0) await this.read(changed, now);
  }

  private async read(postingIds: readonly string[], now: number): Promise<void> {
    const rows = await this.queries.documentsOf(postingIds);
    for (const id of postingIds) {
      this.askedAt.set(id, now);
      this.index.remove(id);
    }
    for (const row of rows) this.index.put(row);
  }
}
