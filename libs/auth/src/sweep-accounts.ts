import { Injectable } from '@nestjs/common';
import { addDays, Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';

/** Days a spent link is kept, so that who opens it late is told that it was used or is too old. */
const KEEP_LINKS_DAYS = 30;
/** Longer than any lock and than failed tries are remembered. */
const KEEP_GUARDS_DAYS = 2;

/** Deletes what has no use any more: sessions, questions and links that ended, forgotten tries. */
@Injectable()
export class SweepAccounts {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const { manager } = this.uow;
    await manager.query('DELETE FROM user_session WHERE expires_at <= $1', [now]);
    await manager.query('DELETE FROM sign_in_challenge WHERE expires_at <= $1', [now]);
    await manager.query('DELETE FROM mail_link WHERE expires_at <= $1', [addDays(now, -KEEP_LINKS_DAYS)]);
    await manager.query('DELETE FROM sign_in_guard WHERE last_tried_at <= $1', [
      addDays(now, -KEEP_GUARDS_DAYS),
    ]);
  }
}
