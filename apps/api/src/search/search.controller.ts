import { Controller, Get, Param, Query } from '@nestjs/common';
import { HomeStats, SearchAnswer, SearchCards, SearchQuery, Uuid } from '@plainhire/contracts';
import { Discover, SearchPostings } from '@plainhire/search';
import { Public, Returns } from '../http/index.js';

@Public()
@Controller()
export class SearchController {
  constructor(
    private readonly search: SearchPostings,
    private readonly discover: Discover,
  ) {}

  @Get('postings')
  @Returns(SearchAnswer)
  find(@Query({ schema: SearchQuery }) query: SearchQuery): Promise<SearchAnswer> {
    return this.search.execute(query);
  }

  @Get('postings/:id/similar')
  @Returns(SearchCards)
  async similar(@Param('id', { schema: Uuid }) id: string): Promise<SearchCards> {
    return { items: await this.discover.similar(id) };
  }

  @Get('stats/home')
  @Returns(HomeStats)
  stats(): Promise<HomeStats> {
    return this.discover.stats();
  }
}
