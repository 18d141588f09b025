import { Module } from '@nestjs/common';
import { SearchModule } from '@plainhire/search';
import { IndexCompanyHandler } from './index-company.handler.js';
import { IndexPostingHandler } from './index-posting.handler.js';

@Module({ imports: [SearchModule], providers: [IndexPostingHandler, IndexCompanyHandler] })
export class SearchWorkerModule {}
