import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { SessionRepository } from './session.repository.js';

@Injectable()
export class SignOut {
  constructor(private readonly sessions: SessionRepository) {}

  /** Ends the session that asks. Nothing happens when it ended before or there is none. */
  async execute(actor: Actor): Promise<void> {
    if (actor.kind === 'user' && actor.sessionId) await this.sessions.end(actor.userId, actor.sessionId);
  }
}
