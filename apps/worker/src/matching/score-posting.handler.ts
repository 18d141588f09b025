import type { JobPayload } from '@plainhire/contracts';
import { ScorePosting } from '@plainhire/matching';
import { type Handler, JobHandler } from '@plainhire/platform';

@JobHandler('matching.score-posting')
export class ScorePostingHandler implements Handler<'matching.score-posting'> {
  constructor(private readonly scorePosting: ScorePosting) {}

  async handle({ postingId }: JobPayload<'matching.score-posting'>): Promise<void> {
    await this.scorePosting.execute(postingId);
  }
}
