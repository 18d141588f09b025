import { Injectable } from '@nestjs/common';
import type { SessionList } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { sessionNotFound } from './auth.errors.js';
import { SessionRepository } from './session.repository.js';

/** A person's own sessions: the list, and ending one, the others, or every one. */
@Injectable()
export class Sessions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(actor: UserActor): Promise<SessionList> {
    const all = await this.sessions.listOf(actor.userId);
    return {
      items: all.map((session) => ({
        id: session.id,
        channel: session.channel,
        userAgent: session.userAgent,
        createdAt: session.createdAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
        expiresAt: session.expiresAt.toISOString(),
        current: session.id === actor.sessionId,
      })),
      nextCursor: null,
    };
  }

  /** @throws DomainError `session.not-found`, also for another's */
  async end(actor: UserActor, sessionId: string): Promise<void> {
    await this.uow.run(async () => {
      if (!(await this.sessions.end(actor.userId, sessionId))) throw sessionNotFound();
      await this.record(actor, 1);
    });
  }

  async endOthers(actor: UserActor): Promise<void> {
    await this.uow.run(async () => {
      const ended = await this.sessions.endAll(actor.userId, actor.sessionId);
      if (ended > 0) await this.record(actor, ended);
    });
  }

  /** For another part that changed what a user may do, in its transaction. */
  async endAllOf(userId: string): Promise<void> {
    await this.sessions.endAll(userId);
  }

  private async record(actor: UserActor, ended: number): Promise<void> {
    await this.audit.record({
      actor,
      action: 'session.end',
      subjectKind: 'user',
      subjectId: actor.userId,
      after: { ended },
    });
  }
}
