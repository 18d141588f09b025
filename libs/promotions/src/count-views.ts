import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { PromotionKind } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { describeError } from '@plainhire/platform';
import { type ViewRow, ViewsRepository } from './views.repository.js';

/** A row of a list that somebody was shown, and how it was promoted there. */
export interface SeenRow {
  readonly postingId: string;
  readonly promotedAs: PromotionKind | null;
}

const FLUSH_MS = 2_000;

/**
 * Counts what people were shown and what they opened. Kept in memory and written every two seconds as one
 * statement, so that a view costs its visitor nothing. No cookie, no address, nothing about the person is
 * kept: only how often.
 *
 * A process that is killed loses what it counted in the last two seconds; one that is asked to end writes
 * it first. Counting too little is on the company's side, since missing impressions are credited.
 */
@Injectable()
export class CountViews implements OnModuleDestroy {
  private readonly logger = new Logger('Views');
  private counted = new Map<string, ViewRow>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly views: ViewsRepository,
    private readonly clock: Clock,
  ) {}

  /** A list was shown. */
  seen(rows: readonly SeenRow[]): void {
    for (const { postingId, promotedAs } of rows)
      this.add({ postingId, place: promotedAs ?? 'organic', impressions: 1, clicks: 0, day: this.today() });
  }

  /** A posting's page was opened; `promoted` when from a row that was paid for, of this kind where it is known. */
  opened(postingId: string, promoted: boolean, kind?: PromotionKind): void {
    const place = promoted ? (kind ?? 'promoted') : 'organic';
    this.add({ postingId, place, impressions: 0, clicks: 1, day: this.today() });
  }

  /** Writes what was counted so far. What cannot be written is kept for the next time. */
  async flush(): Promise<void> {
    this.writing = this.writing.then(() => this.write());
    await this.writing;
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.flush();
    clearTimeout(this.timer);
  }

  private async write(): Promise<void> {
    const rows = [...this.counted.values()];
    if (rows.length === 0) return;
    this.counted = new Map();
    try {
      await this.views.add(rows);
    } catch (error) {
      this.logger.warn(`views could not be counted, and are tried again: ${describeError(error)}`);
      for (const row of rows) this.add(row);
    }
  }

  /** As many entries as there are postings shown, so that it stays small while nothing can be written. */
  private add(row: ViewRow): void {
    const key = `${row.day} ${row.place} ${row.postingId}`;
    const before = this.counted.get(key);
    this.counted.set(key, {
      ...row,
      impressions: row.impressions + (before?.impressions ?? 0),
      clicks: row.clicks + (before?.clicks ?? 0),
    });
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, FLUSH_MS).unref();
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
