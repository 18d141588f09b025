import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { Tokens, UnitOfWork } from '@plainhire/platform';
import { locked } from './auth.errors.js';
import { lockSeconds, type LockoutRule } from './lockout.rules.js';

/** What tries are counted for. `name` and `subject` together; the subject is stored as an HMAC. */
export interface GuardedBy {
  readonly name: 'account' | 'network' | 'factor';
  readonly subject: string;
  readonly rule: LockoutRule;
}

interface Row {
  tries: number;
  locked_until: Date | null;
}

/**
 * A try is counted as failed before it is known to be right, so that a thousand at the same instant
 * get no more answers than a thousand in a row.
 */
@Injectable()
export class SignInGuardRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /**
   * Counts one try for each, in a transaction of its own.
   * @returns the tries counted for the first one, this one included
   * @throws DomainError `auth.locked` when one of them is locked; then nothing is counted
   */
  begin(...guards: readonly GuardedBy[]): Promise<number> {
    return this.uow.run(async () => {
      let first = 0;
      for (const [index, guard] of guards.entries()) {
        const tries = await this.count(guard);
        if (index === 0) first = tries;
      }
      return first;
    });
  }

  /** The tries for it are forgotten: it proved to be right, or was proved otherwise. */
  async clear(guard: GuardedBy): Promise<void> {
    await this.uow.manager.query('DELETE FROM sign_in_guard WHERE id = $1', [this.idOf(guard)]);
  }

  /** Takes one try back, for what several people share. */
  async takeBack(guard: GuardedBy): Promise<void> {
    await this.uow.manager.query(
      `UPDATE sign_in_guard
          SET tries = greatest(tries - 1, 0), locked_until = CASE WHEN tries <= $2 THEN NULL ELSE locked_until END
        WHERE id = $1`,
      [this.idOf(guard), guard.rule.free],
    );
  }

  private async count(guard: GuardedBy): Promise<number> {
    const id = this.idOf(guard);
    const now = this.clock.now();
    const forgetBefore = new Date(now.getTime() - guard.rule.forgetAfterSeconds * 1000);
    const rows: Row[] = await this.uow.manager.query(
      `INSERT INTO sign_in_guard AS g (id, tries, last_tried_at) VALUES ($1, 1, $2)
       ON CONFLICT (id) DO UPDATE
         SET tries = CASE WHEN g.last_tried_at < $3 THEN 1 ELSE g.tries + 1 END, last_tried_at = $2
       RETURNING tries, locked_until`,
      [id, now, forgetBefore],
    );
    const { tries, locked_until: lockedUntil } = rows[0] ?? { tries: 1, locked_until: null };
    if (lockedUntil !== null && lockedUntil > now) {
      // Thrown inside the transaction: the try just written is undone with it.
      throw locked((lockedUntil.getTime() - now.getTime()) / 1000);
    }
    const seconds = lockSeconds(guard.rule, tries);
    if (seconds > 0) {
      await this.uow.manager.query('UPDATE sign_in_guard SET locked_until = $2 WHERE id = $1', [
        id,
        new Date(now.getTime() + seconds * 1000),
      ]);
    }
    return tries;
  }

  private idOf(guard: GuardedBy): string {
    return `${guard.name}:${this.tokens.of(`sign-in-guard:${guard.name}:${guard.subject}`)}`;
  }
}
