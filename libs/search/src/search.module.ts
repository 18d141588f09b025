import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '@plainhire/companies';
import { PostingsModule } from '@plainhire/postings';
import { ClaimedDocuments } from './claimed-documents.js';
import { Discover } from './discover.js';
import { FirstPlaces } from './first-places.js';
import { IndexCompany } from './index-company.js';
import { IndexPosting } from './index-posting.js';
import { QueryReader } from './query-reader.js';
import { RefreshWords } from './refresh-words.js';
import { RelevancePages } from './relevance-pages.js';
import { RolePages } from './role-pages.js';
import { RoleQueries } from './role.queries.js';
import { SearchCardRow } from './search-card.entity.js';
import { SearchDocument } from './search-document.entity.js';
import { SearchForAlert } from './search-for-alert.js';
import { SearchIndexRepository } from './search-index.repository.js';
import { SearchPostings } from './search-postings.js';
import { SearchQueries } from './search.queries.js';
import { SearchSkill } from './search-skill.entity.js';
import { SearchWord } from './search-word.entity.js';

const DOORS = [SearchPostings, SearchForAlert, Discover, IndexPosting, IndexCompany, RefreshWords, RolePages];

@Module({
  imports: [
    TypeOrmModule.forFeature([SearchDocument, SearchCardRow, SearchSkill, SearchWord]),
    PostingsModule,
    CompaniesModule,
  ],
  providers: [
    SearchIndexRepository,
    SearchQueries,
    RoleQueries,
    QueryReader,
    RelevancePages,
    ClaimedDocuments,
    FirstPlaces,
    ...DOORS,
  ],
  exports: DOORS,
})
export class SearchModule {}
