import { Module } from '@nestjs/common';
import { SearchModule } from '@plainhire/search';
import { IndexCompanyHandler } from './index-company.handler.js';
import { IndexPostingHandler } from './index-posting.handler.js';
import { RefreshWordsSchedule } from './refresh-words.schedule.js';

@Module({
  imports: [SearchModule],
  providers: [IndexPostingHandler, IndexCompanyHandler, RefreshWordsSchedule],
})
export class SearchWorkerModule {}
