import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JOB_TIMINGS, type JobTimings } from '../jobs/job-timings.js';

/** The right to hand one mail to the mail server. */
export interface MailClaim {
  readonly by: string;
  /** No longer renewed. The row keeps it until it is marked or the time is over. */
  stop(): Promise<void>;
}

/**
 * Of all who bring one mail at the same time, one talks to the mail server. A claim is a short
 * promise on the database's clock that is renewed while the talk lasts, so that it holds no
 * connection, and a mail whose sender was killed goes out soon after.
 */
@Injectable()
export class MailClaims {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(JOB_TIMINGS) private readonly timings: JobTimings,
  ) {}

  /** @returns null when somebody else holds it, or when the mail waits for nobody any more. */
  async take(messageId: string): Promise<MailClaim | null> {
    const by = newId();
    const taken = await this.extend(
      messageId,
      by,
      `state IN ('queued', 'failed') AND (sending_until IS NULL OR sending_until < now())`,
    );
    if (!taken) return null;
    let renewal: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      renewal = this.renew(messageId, by);
    }, this.timings.lockMs / 4);
    return {
      by,
      stop: async () => {
        clearInterval(timer);
        await renewal;
      },
    };
  }

  /**
   * A database that is away for a moment is asked again at the next turn; nothing to renew is left once
   * the mail is marked.
   */
  private async renew(messageId: string, by: string): Promise<void> {
    await this.extend(messageId, by, 'sending_by = $2').catch(() => false);
  }

  private async extend(messageId: string, by: string, condition: string): Promise<boolean> {
    const [, count] = await this.uow.manager.query<[unknown[], number]>(
      `UPDATE mail_message SET sending_by = $2, sending_until = now() + $3 * interval '1 millisecond'
        WHERE id = $1 AND ${condition}`,
      [messageId, by, this.timings.lockMs],
    );
    return count > 0;
  }
}
