import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { HomeStats, SearchAnswer, SearchQuery, SimilarPostings, Uuid } from '@plainhire/contracts';
import { Discover, SearchPostings } from '@plainhire/search';
import { Public, type RequestWithActor, Returns } from '../http/index.js';
import { CountVisits } from '../promotions/count-visits.js';

@Public()
@Controller()
export class SearchController {
  constructor(
    private readonly search: SearchPostings,
    private readonly discover: Discover,
    private readonly visits: CountVisits,
  ) {}

  @Get('postings')
  @Returns(SearchAnswer)
  async find(
    @Req() request: RequestWithActor,
    @Query({ schema: SearchQuery }) query: SearchQuery,
  ): Promise<SearchAnswer> {
    const answer = await this.search.execute(query);
    this.visits.seen(request, query, answer.items);
    return answer;
  }

  @Get('postings/:id/similar')
  @Returns(SimilarPostings)
  similar(@Param('id', { schema: Uuid }) id: string): Promise<SimilarPostings> {
    return this.discover.similar(id);
  }

  @Get('stats/home')
  @Returns(HomeStats)
  stats(): Promise<HomeStats> {
    return this.discover.stats();
  }
}
