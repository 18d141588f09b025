import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { PostingCommands } from './posting-commands.js';

/** Takes a live posting off the public pages for a while. Its days run on. */
@Injectable()
export class PausePosting {
  constructor(private readonly commands: PostingCommands) {}

  async execute(actor: Actor, input: { postingId: string }): Promise<void> {
    await this.commands.on(actor, 'write', input.postingId, async (posting) => {
      await this.commands.move(actor, posting, 'pause', 'company');
      posting.pausedBy = 'company';
    });
  }
}
