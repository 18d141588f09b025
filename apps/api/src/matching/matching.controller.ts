import { Controller, Get, Param, Query } from '@nestjs/common';
import { Match, PageQuery, Recommendations, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { bestReasons, MatchWithPosting, Recommend } from '@plainhire/matching';
import { SearchPostings } from '@plainhire/search';
import { CurrentActor, Returns } from '../http/index.js';

@Controller()
export class MatchingController {
  constructor(
    private readonly matchWithPosting: MatchWithPosting,
    private readonly recommend: Recommend,
    private readonly search: SearchPostings,
  ) {}

  @Get('postings/:id/match')
  @Returns(Match)
  match(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<Match> {
    return this.matchWithPosting.execute(actor, id);
  }

  @Get('me/recommendations')
  @Returns(Recommendations)
  async recommendations(
    @CurrentActor() actor: Actor,
    @Query({ schema: PageQuery }) page: PageQuery,
  ): Promise<Recommendations> {
    const { items, nextCursor } = await this.recommend.execute(actor, page);
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
