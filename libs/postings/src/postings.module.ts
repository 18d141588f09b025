import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { ClosePosting } from './close-posting.js';
import { CompanyPostings } from './company-postings.queries.js';
import { CreatePosting } from './create-posting.js';
import { DecidePosting } from './decide-posting.js';
import { DuplicatePosting } from './duplicate-posting.js';
import { EditPosting } from './edit-posting.js';
import { ExtendPosting } from './extend-posting.js';
import { FillPosting } from './fill-posting.js';
import { ImportPosting } from './import-posting.js';
import { ModeratePosting } from './moderate-posting.js';
import { PausePosting } from './pause-posting.js';
import { PostingCommands } from './posting-commands.js';
import { PostingEnding } from './posting-ending.js';
import { PostingNotifier } from './posting-notifier.js';
import { PostingRevision } from './posting-revision.entity.js';
import { Posting } from './posting.entity.js';
import { PostingReader } from './posting.reader.js';
import { PostingRepository } from './posting.repository.js';
import { PreviewPosting } from './preview-posting.js';
import { ListLivePostings } from './list-live-postings.js';
import { ReadPosting } from './read-posting.js';
import { ResumePosting } from './resume-posting.js';
import { RevisionDesk } from './revision-desk.js';
import { RunPostingClock } from './run-posting-clock.js';
import { SubmitPosting } from './submit-posting.js';
import { WithdrawPosting } from './withdraw-posting.js';

const DOORS = [
  CreatePosting,
  EditPosting,
  SubmitPosting,
  WithdrawPosting,
  PausePosting,
  ResumePosting,
  ExtendPosting,
  FillPosting,
  ClosePosting,
  DuplicatePosting,
  DecidePosting,
  ModeratePosting,
  ImportPosting,
  RunPostingClock,
  ReadPosting,
  ListLivePostings,
  PreviewPosting,
  CompanyPostings,
  PostingReader,
];

@Module({
  imports: [TypeOrmModule.forFeature([Posting, PostingRevision]), AuthModule, CompaniesModule],
  providers: [PostingRepository, RevisionDesk, PostingCommands, PostingEnding, PostingNotifier, ...DOORS],
  exports: DOORS,
})
export class PostingsModule {}
