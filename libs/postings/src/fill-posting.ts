import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { PostingCommands } from './posting-commands.js';
import { PostingEnding } from './posting-ending.js';

/** Ends a posting because somebody was hired, also after it expired. Open applications are closed and their candidates told. */
@Injectable()
export class FillPosting {
  constructor(
    private readonly commands: PostingCommands,
    private readonly ending: PostingEnding,
  ) {}

  async execute(actor: Actor, input: { postingId: string }): Promise<void> {
    await this.commands.on(actor, 'write', input.postingId, (posting) =>
      this.ending.end(actor, posting, 'fill', 'company'),
    );
  }
}
