import { Injectable } from '@nestjs/common';
import type { Matches } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import { emptyProfile, ProfileReader } from '@plainhire/profiles';
import { askedOf } from './asked.js';
import { matchReader } from './match.policy.js';
import { offeredOf } from './offered.js';
import { scoreOffered } from './score-match.js';

/** A person's own scores for a page of postings: three statements, however many there are. */
@Injectable()
export class MatchWithPostings {
  constructor(
    private readonly postings: PostingReader,
    private readonly profiles: ProfileReader,
    private readonly clock: Clock,
  ) {}

  /**
   * In the order asked for, each once; what is not live is left out.
   *
   * @param postingIds at most 50, as the contract says
   */
  async execute(actor: Actor, postingIds: readonly string[]): Promise<Matches> {
    const userId = matchReader(actor, 'match_many');
    const postings = await this.postings.findLiveMany([...new Set(postingIds.map((id) => id.toLowerCase()))]);
    const profile = (await this.profiles.find(userId)) ?? emptyProfile();
    const offered = offeredOf(profile, this.clock.now());
    return {
      items: postings.map((posting) => ({
        postingId: posting.postingId,
        match: scoreOffered(askedOf(posting), offered),
      })),
    };
  }
}
