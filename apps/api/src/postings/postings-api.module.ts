import { Module } from '@nestjs/common';
import { CompaniesModule } from '@plainhire/companies';
import { ModerationModule } from '@plainhire/moderation';
import { PostingsModule } from '@plainhire/postings';
import { SearchModule } from '@plainhire/search';
import { PostingStepsController } from './posting-steps.controller.js';
import { PostingsController } from './postings.controller.js';
import { SITEMAP_PAGE_SIZE, SitemapController } from './sitemap.controller.js';

@Module({
  imports: [PostingsModule, CompaniesModule, ModerationModule, SearchModule],
  providers: [{ provide: SITEMAP_PAGE_SIZE, useValue: 20_000 }],
  controllers: [PostingsController, PostingStepsController, SitemapController],
})
export class PostingsApiModule {}
