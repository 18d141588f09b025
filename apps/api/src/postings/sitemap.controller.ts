import { Controller, Get, Inject, Query } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import {
  FEW_POSTINGS,
  MAX_SITEMAP_URLS,
  SitemapCompanies,
  SitemapPostings,
  SitemapQuery,
  SitemapView,
} from '@plainhire/contracts';
import { ListLivePostings } from '@plainhire/postings';
import { RolePages } from '@plainhire/search';
import { Public, Returns } from '../http/index.js';

/** How many a page holds when it is cut. Far under the protocol's limit, so that it can grow until it is read. */
export const SITEMAP_PAGE_SIZE = Symbol('SITEMAP_PAGE_SIZE');

/** The public pages in pages. Never cached: a closed posting is missing from the next answer. */
@Public()
@Controller('sitemap')
export class SitemapController {
  constructor(
    private readonly live: ListLivePostings,
    private readonly companyNames: CompanyDirectory,
    private readonly roles: RolePages,
    @Inject(SITEMAP_PAGE_SIZE) private readonly size: number,
  ) {}

  @Get()
  @Returns(SitemapView)
  async sitemap(): Promise<SitemapView> {
    const [postings, companies, roles] = await Promise.all([
      this.live.pages(this.size),
      this.live.companyPages(this.size),
      this.roles.list(),
    ]);
    return {
      postings,
      companies,
      roles: roles.filter((role) => role.postings >= FEW_POSTINGS).map(({ slug }) => slug),
    };
  }

  @Get('postings')
  @Returns(SitemapPostings)
  async postings(@Query({ schema: SitemapQuery }) query: SitemapQuery): Promise<SitemapPostings> {
    const found = await this.live.page(rangeOf(query), MAX_SITEMAP_URLS);
    return { items: found.map(({ slug, updatedAt }) => ({ slug, updatedAt: updatedAt.toISOString() })) };
  }

  @Get('companies')
  @Returns(SitemapCompanies)
  async companies(@Query({ schema: SitemapQuery }) query: SitemapQuery): Promise<SitemapCompanies> {
    const ids = await this.live.companyPage(rangeOf(query), MAX_SITEMAP_URLS);
    return { items: (await this.companyNames.findMany(ids)).map(({ slug }) => slug) };
  }
}

function rangeOf({ from, before }: SitemapQuery) {
  return { from: from ?? null, before: before ?? null };
}
