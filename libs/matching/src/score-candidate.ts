import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { ProfileReader } from '@plainhire/profiles';
import { MatchRepository } from './match.repository.js';
import { scoreMatch } from './score-match.js';
import { skillIds } from './skill-ids.js';

/** Scores a person, whose profile changed, for every live posting that asks for one of their skills. */
@Injectable()
export class ScoreCandidate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingReader,
    private readonly profiles: ProfileReader,
    private readonly matches: MatchRepository,
    private readonly clock: Clock,
  ) {}

  async execute(userId: string): Promise<void> {
    await this.uow.run(async () => {
      await this.matches.lock(userId);
      const profile = await this.profiles.find(userId);
      await this.matches.forgetScoresOf(userId);
      if (!profile) return;
      const skills = skillIds(profile.skills);
      await this.matches.keepCandidate(userId, skills);
      const postings = await this.postings.findLiveMany(await this.matches.postingsWithAny(skills));
      await this.matches.keepScores(
        postings.map((posting) => ({
          postingId: posting.postingId,
          userId,
          match: scoreMatch(posting, profile, this.clock.now()),
        })),
      );
    });
  }
}
