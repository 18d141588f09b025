import type { JobPayload } from '@plainhire/contracts';
import { ScoreCandidate } from '@plainhire/matching';
import { type Handler, JobHandler } from '@plainhire/platform';

@JobHandler('matching.score-candidate')
export class ScoreCandidateHandler implements Handler<'matching.score-candidate'> {
  constructor(private readonly scoreCandidate: ScoreCandidate) {}

  async handle({ userId }: JobPayload<'matching.score-candidate'>): Promise<void> {
    await this.scoreCandidate.execute(userId);
  }
}
