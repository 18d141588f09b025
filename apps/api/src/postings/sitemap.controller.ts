import { Controller, Get } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import { MAX_SITEMAP_URLS, SitemapView } from '@plainhire/contracts';
import { ListLivePostings } from '@plainhire/postings';
import { Public, Returns } from '../http/index.js';

@Public()
@Controller()
export class SitemapController {
  constructor(
    private readonly live: ListLivePostings,
    private readonly companies: CompanyDirectory,
  ) {}

  /** Two statements, however many postings. Never cached: a closed posting is missing from the next answer. */
  @Get('sitemap')
  @Returns(SitemapView)
  async sitemap(): Promise<SitemapView> {
    const postings = await this.live.execute(MAX_SITEMAP_URLS);
    const companies = await this.companies.findMany([...new Set(postings.map(({ companyId }) => companyId))]);
    return {
      postings: postings.map(({ slug, postedAt }) => ({ slug, postedAt: postedAt.toISOString() })),
      companies: companies.map(({ slug }) => slug),
    };
  }
}
