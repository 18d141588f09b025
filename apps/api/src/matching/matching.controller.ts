import { Controller, Get, Param, Query } from '@nestjs/common';
import { AppliedPostings } from '@plainhire/applications';
import { Match, Matches, MatchesQuery, PageQuery, Recommendations, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { bestReasons, MatchWithPosting, MatchWithPostings, Recommend } from '@plainhire/matching';
import { SearchPostings } from '@plainhire/search';
import { CurrentActor, Returns } from '../http/index.js';

@Controller()
export class MatchingController {
  constructor(
    private readonly matchWithPosting: MatchWithPosting,
    private readonly matchWithPostings: MatchWithPostings,
    private readonly applied: AppliedPostings,
    private readonly recommend: Recommend,
    private readonly search: SearchPostings,
  ) {}

  @Get('postings/:id/match')
  @Returns(Match)
  match(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<Match> {
    return this.matchWithPosting.execute(actor, id);
  }

  /** The scores of a whole page of results, so that a list needs one call. */
  @Get('me/matches')
  @Returns(Matches)
  matches(
    @CurrentActor() actor: Actor,
    @Query({ schema: MatchesQuery }) { postingId }: MatchesQuery,
  ): Promise<Matches> {
    return this.matchWithPostings.execute(actor, postingId);
  }

  @Get('me/recommendations')
  @Returns(Recommendations)
  async recommendations(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<Recommendations> {
    const { items, nextCursor } = await this.recommend.execute(
      actor,
      page,
      await this.applied.execute(actor),
    );
    const cards = new Map(
      (await this.search.cards(items.map((item) => item.postingId))).map((card) => [card.id, card]),
    );
    return {
      items: items.flatMap(({ postingId, match }) => {
        const posting = cards.get(postingId);
        return posting ? [{ posting, match, reasons: bestReasons(match) }] : [];
      }),
      nextCursor,
    };
  }
}
