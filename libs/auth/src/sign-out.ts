import { Injectable } from '@nestjs/common';
import type { UserActor } from '@plainhire/kernel';
import { SessionRepository } from './session.repository.js';

@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  /** Ends the session that asks. Nothing happens when it ended before. */
  async execute(actor: UserActor): Promise<void> {
    if (actor.sessionId) await this.sessions.end(actor.userId, actor.sessionId);
  }
}
