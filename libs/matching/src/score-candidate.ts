import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { ProfileReader } from '@plainhire/profiles';
import { askedOf } from './asked.js';
import { MatchRepository } from './match.repository.js';
import { offeredOf, offeredSkillIds } from './offered.js';
import { scoreOffered } from './score-match.js';

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
      await this.matches.lock();
      const profile = await this.profiles.find(userId);
      await this.matches.forgetScoresOf(userId);
      if (!profile) return;
      const offered = offeredOf(profile, this.clock.now());
      const skills = offeredSkillIds(offered);
      await this.matches.keepCandidate(userId, skills);
      const postings = await this.postings.findLiveMany(await this.matches.postingsWithAny(skills));
      await this.matches.keepScores(
        postings.map((posting) => ({
          postingId: posting.postingId,
          userId,
          match: scoreOffered(askedOf(posting), offered),
        })),
      );
    });
  }
}
