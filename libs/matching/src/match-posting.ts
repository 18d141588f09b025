import { Injectable } from '@nestjs/common';
import type { Match } from '@plainhire/contracts';
import { type Actor, Clock, DomainError } from '@plainhire/kernel';
import { PostingReader } from '@plainhire/postings';
import { emptyProfile, ProfileReader } from '@plainhire/profiles';
import { matchReader } from './match.policy.js';
import { scoreMatch } from './score-match.js';

/** A person's own score for a live posting, worked out when asked. */
@Injectable()
export class MatchWithPosting {
  constructor(
    private readonly postings: PostingReader,
    private readonly profiles: ProfileReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `posting.not-found` unless the posting is live */
  async execute(actor: Actor, postingId: string): Promise<Match> {
    const userId = matchReader(actor, 'match');
    const posting = await this.postings.findLive(postingId);
    if (!posting) throw new DomainError('not_found', 'posting.not-found', 'There is no such posting.');
    const profile = (await this.profiles.find(userId)) ?? emptyProfile();
    return scoreMatch(posting, profile, this.clock.now());
  }
}
