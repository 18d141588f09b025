import { Module } from '@nestjs/common';
import { CompaniesModule } from '@plainhire/companies';
import { ModerationModule } from '@plainhire/moderation';
import { PostingsModule } from '@plainhire/postings';
import { SearchModule } from '@plainhire/search';
import { PostingStepsController } from './posting-steps.controller.js';
import { PostingsController } from './postings.controller.js';
import { SitemapController } from './sitemap.controller.js';

@Module({
  imports: [PostingsModule, CompaniesModule, ModerationModule, SearchModule],
  controllers: [PostingsController, PostingStepsController, SitemapController],
})
export class PostingsApiModule {}
