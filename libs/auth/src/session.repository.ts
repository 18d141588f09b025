import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { AppConfig, Tokens, UnitOfWork } from '@plainhire/platform';
import { MoreThan, Not } from 'typeorm';
import { randomToken } from './random-token.js';
import { Session } from './session.entity.js';
import { coarseUserAgent, sessionLimits } from './session.rules.js';
import type { User } from './user.entity.js';

export type Channel = Session['channel'];

export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** More than anybody has devices for; the oldest go first. */
const MOST_SESSIONS = 50;

@Injectable()
export class SessionRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly tokens: Tokens,
  ) {}

  /** The token is given out here and never again. */
  async start(
    user: Pick<User, 'id' | 'staffRoles'>,
    how: { channel: Channel; userAgent: string | undefined; secondFactor: boolean },
  ): Promise<StartedSession> {
    const token = randomToken();
    const now = this.clock.now();
    const limits = sessionLimits({ staff: user.staffRoles.length > 0, production: this.config.production });
    const expiresAt = new Date(now.getTime() + limits.absolute * 1000);
    await this.uow.repo(Session).insert({
      id: newId(),
      userId: user.id,
      tokenHash: this.tokens.hash(token),
      channel: how.channel,
      userAgent: coarseUserAgent(how.userAgent),
      secondFactorAt: how.secondFactor ? now : null,
      createdAt: now,
      lastSeenAt: now,
      expiresAt,
    });
    await this.dropOldest(user.id);
    return { token, expiresAt };
  }

  /** Those that have not expired, newest first. */
  listOf(userId: string): Promise<Session[]> {
    return this.uow.repo(Session).find({
      where: { userId, expiresAt: MoreThan(this.clock.now()) },
      order: { createdAt: 'DESC', id: 'DESC' },
    });
  }

  /** @returns false when the user has no such session */
  async end(userId: string, id: string): Promise<boolean> {
    return ((await this.uow.repo(Session).delete({ userId, id })).affected ?? 0) > 0;
  }

  /** @param except a session that stays, such as the one that asked */
  async endAll(userId: string, except: string | null = null): Promise<number> {
    const result = await this.uow
      .repo(Session)
      .delete(except === null ? { userId } : { userId, id: Not(except) });
    return result.affected ?? 0;
  }

  async markSecondFactor(id: string): Promise<void> {
    await this.uow.repo(Session).update({ id }, { secondFactorAt: this.clock.now() });
  }

  private async dropOldest(userId: string): Promise<void> {
    const all = await this.uow.repo(Session).find({
      where: { userId },
      select: { id: true },
      order: { createdAt: 'DESC', id: 'DESC' },
      skip: MOST_SESSIONS,
      take: 1000,
    });
    if (all.length > 0) await this.uow.repo(Session).delete(all.map(({ id }) => id));
  }
}
