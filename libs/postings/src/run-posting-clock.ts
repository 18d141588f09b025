import { Injectable } from '@nestjs/common';
import { addDays, Clock, daysUntil, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingCommands } from './posting-commands.js';
import { PostingNotifier } from './posting-notifier.js';
import type { Posting } from './posting.entity.js';
import { postingExpiredMail, postingExpiringMail } from './posting.mails.js';
import { PostingRepository } from './posting.repository.js';
import { REMINDER_DAYS } from './reminders.js';
import { RevisionDesk } from './revision-desk.js';

const CLOCK = systemActor('postings.clock');
const BATCH = 200;

/** What time does to postings: reminders at 7 and 1 days, and the end. Safe to run at any time, twice, or late. */
@Injectable()
export class RunPostingClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly commands: PostingCommands,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly notifier: PostingNotifier,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<{ expired: number; reminded: number }> {
    const now = this.clock.now();
    const expired = await this.each(
      () => this.postings.findDueIds(now, BATCH),
      (id) => this.expire(id, now),
    );
    let reminded = 0;
    // The nearest end first: who is reminded of one day is not reminded of seven afterwards.
    for (const days of [...REMINDER_DAYS].sort((a, b) => a - b))
      reminded += await this.each(
        () => this.postings.findToRemindIds(now, addDays(now, days), days, BATCH),
        (id) => this.remind(id, now, days),
      );
    return { expired, reminded };
  }

  /** Batches until none is left. A batch that moves nothing ends it, so that no row can hold the loop. */
  private async each(
    find: () => Promise<string[]>,
    handle: (id: string) => Promise<boolean>,
  ): Promise<number> {
    let total = 0;
    for (;;) {
      const ids = await find();
      let moved = 0;
      for (const id of ids) if (await handle(id)) moved += 1;
      total += moved;
      if (moved === 0 || ids.length < BATCH) return total;
    }
  }

  private async expire(id: string, now: Date): Promise<boolean> {
    return this.uow.run(async () => {
      const posting = await this.lockRunning(id);
      if (!posting?.expiresAt || posting.expiresAt > now) return false;
      await this.commands.move(CLOCK, posting, 'expire', 'clock');
      posting.remindedDays = 0;
      posting.updatedAt = now;
      await this.postings.update(posting);
      await this.notifier.tell(posting, postingExpiredMail, endKey(posting, 0), {
        postingId: posting.id,
        title: await this.title(posting),
      });
      return true;
    });
  }

  private async remind(id: string, now: Date, days: number): Promise<boolean> {
    return this.uow.run(async () => {
      const posting = await this.lockRunning(id);
      if (!posting?.expiresAt || posting.expiresAt <= now || posting.expiresAt > addDays(now, days))
        return false;
      if (posting.remindedDays !== null && posting.remindedDays <= days) return false;
      posting.remindedDays = days;
      await this.postings.update(posting);
      await this.notifier.tell(posting, postingExpiringMail, endKey(posting, days), {
        postingId: posting.id,
        title: await this.title(posting),
        days: daysUntil(now, posting.expiresAt),
        expiresAt: posting.expiresAt.toISOString(),
      });
      return true;
    });
  }

  private async lockRunning(id: string): Promise<Posting | null> {
    const posting = await this.postings.lock(id);
    return posting && (posting.state === 'live' || posting.state === 'paused') ? posting : null;
  }

  private async title(posting: Posting): Promise<string> {
    return (await this.desk.liveOf(posting))?.title ?? '';
  }
}

/** One mail for each end and distance: an extension makes a new end, and with it new mails. */
function endKey(posting: Posting, days: number): string {
  return `${posting.id}:${posting.expiresAt?.toISOString() ?? ''}:${String(days)}`;
}
