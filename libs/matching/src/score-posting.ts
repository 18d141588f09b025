import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { ProfileReader } from '@plainhire/profiles';
import { askedOf, askedSkillIds } from './asked.js';
import { MatchRepository } from './match.repository.js';
import { offeredOf } from './offered.js';
import { scoreOffered } from './score-match.js';

/** Scores a posting for everybody with one of its skills; forgets it when it is not live. */
@Injectable()
export class ScorePosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly profiles: ProfileReader,
    private readonly matches: MatchRepository,
    private readonly clock: Clock,
  ) {}

  async execute(postingId: string): Promise<void> {
    await this.uow.run(async () => {
      await this.matches.lock();
      await this.matches.forgetPosting(postingId);
      const posting = await this.postings.findLive(postingId);
      if (!posting) return;
      const asked = askedOf(posting);
      const skills = askedSkillIds(asked);
      await this.matches.keepPosting(postingId, skills);
      const scores = [];
      for (const userId of await this.matches.candidatesWithAny(skills)) {
        const profile = await this.profiles.find(userId);
        if (profile)
          scores.push({
            postingId,
            userId,
            match: scoreOffered(asked, offeredOf(profile, this.clock.now())),
          });
      }
      await this.matches.keepScores(scores);
    });
  }
}
