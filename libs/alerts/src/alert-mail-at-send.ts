import { Injectable, Optional } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { MailAtSend } from '@plainhire/platform';
import { PromotedSlots } from '@plainhire/search';
import { type NewJobs, newJobsMail } from './alert.mails.js';
import { AlertRepository } from './alert.repository.js';
import { DeliveredViews } from './delivered-views.js';
import { stillTrue } from './letter.rules.js';
import { LivePostings } from './live-postings.js';
import { isMailed } from './send-alert.js';

/**
 * The mail at the moment it goes out, however long it had to wait: not at all to who has stopped it since,
 * without what has closed, without the mark where a promotion has ended.
 */
@Injectable()
export class AlertMailAtSend implements MailAtSend<NewJobs> {
  readonly template = newJobsMail;

  constructor(
    private readonly alerts: AlertRepository,
    private readonly users: UserDirectory,
    private readonly live: LivePostings,
    @Optional() private readonly slots?: PromotedSlots,
    @Optional() private readonly views?: DeliveredViews,
  ) {}

  async prepare(letter: NewJobs): Promise<NewJobs | null> {
    const alert = await this.alerts.find(letter.alertId);
    if (alert?.state !== 'active' || !isMailed(await this.users.findById(alert.userId))) return null;
    const promoted = letter.rows.some((row) => row.promoted);
    const claims = promoted ? ((await this.slots?.running(['digest'])) ?? []) : [];
    const rows = stillTrue(letter.rows, {
      live: await this.live.among(letter.rows.map(({ postingId }) => postingId)),
      paid: new Set(claims.map(({ postingId }) => postingId)),
    });
    return rows && { ...letter, rows };
  }

  async sent({ mailId, alertId, rows }: NewJobs): Promise<void> {
    await this.alerts.markSent(mailId, alertId);
    const paid = rows.filter(({ promoted }) => promoted).map(({ postingId }) => postingId);
    if (paid.length > 0) await this.views?.count(paid);
  }
}
