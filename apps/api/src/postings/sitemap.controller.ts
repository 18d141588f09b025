import { Controller, Get } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import { FEW_POSTINGS, MAX_SITEMAP_URLS, SitemapView } from '@plainhire/contracts';
import { ListLivePostings } from '@plainhire/postings';
import { RolePages } from '@plainhire/search';
import { Public, Returns } from '../http/index.js';

@Public()
@Controller()
export class SitemapController {
  constructor(
    private readonly live: ListLivePostings,
    private readonly companies: CompanyDirectory,
    private readonly roles: RolePages,
  ) {}

  /** Three statements, however many postings. Never cached: a closed posting is missing from the next answer. */
  @Get('sitemap')
  @Returns(SitemapView)
  async sitemap(): Promise<SitemapView> {
    const postings = await this.live.execute(MAX_SITEMAP_URLS);
    const companies = await this.companies.findMany([...new Set(postings.map(({ companyId }) => companyId))]);
    const roles = await this.roles.list();
    return {
      postings: postings.map(({ slug, postedAt }) => ({ slug, postedAt: postedAt.toISOString() })),
      companies: companies.map(({ slug }) => slug),
      roles: roles.filter((role) => role.postings >= FEW_POSTINGS).map(({ slug }) => slug),
    };
  }
}
