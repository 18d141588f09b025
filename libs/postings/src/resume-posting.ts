import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { PostingCommands } from './posting-commands.js';
import { pausedByModerator } from './posting.errors.js';

/** Shows a paused posting again, unless a moderator paused it. */
@Injectable()
export class ResumePosting {
  constructor(private readonly commands: PostingCommands) {}

  async execute(actor: Actor, input: { postingId: string }): Promise<void> {
    await this.commands.on(actor, 'write', input.postingId, async (posting) => {
      if (posting.state === 'paused' && posting.pausedBy === 'moderator') throw pausedByModerator();
      await this.commands.move(actor, posting, 'resume', 'company');
      posting.pausedBy = null;
    });
  }
}
