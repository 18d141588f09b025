import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { PostingsModule } from '@plainhire/postings';
import { ProfilesModule } from '@plainhire/profiles';
import { ApplicationDrafts } from './application-drafts.js';
import { ApplicationEnding } from './application-ending.js';
import { ApplicationEvent } from './application-event.entity.js';
import { ApplicationFileRow } from './application-file.entity.js';
import { ApplicationNotifier } from './application-notifier.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { Application } from './application.entity.js';
import { ApplicationQueries } from './application.queries.js';
import { ApplicationRepository } from './application.repository.js';
import { ApplicationsPerDay } from './applications-per-day.js';
import { AppliedPostings } from './applied-postings.js';
import { CloseForPosting } from './close-for-posting.js';
import { CompanyApplications } from './company-applications.js';
import { KeepFile } from './keep-file.js';
import { MoveApplication } from './move-application.js';
import { MyApplications } from './my-applications.js';
import { OpenFile } from './open-file.js';
import { PostingApplications } from './posting-applications.js';
import { PreviewApplication } from './preview-application.js';
import { ReadApplication } from './read-application.js';
import { ResponseStats } from './response-stats.queries.js';
import { RunApplicationClock } from './run-application-clock.js';
import { SubmitApplication } from './submit-application.js';
import { WithdrawApplication } from './withdraw-application.js';

const USE_CASES = [
  SubmitApplication,
  PreviewApplication,
  WithdrawApplication,
  MoveApplication,
  ReadApplication,
  MyApplications,
  AppliedPostings,
  ApplicationsPerDay,
  PostingApplications,
  CompanyApplications,
  CloseForPosting,
  RunApplicationClock,
  ResponseStats,
  KeepFile,
  OpenFile,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Application, ApplicationSubmission, ApplicationEvent, ApplicationFileRow]),
    AuthModule,
    CompaniesModule,
    PostingsModule,
    ProfilesModule,
  ],
  providers: [
    ApplicationRepository,
    ApplicationQueries,
    ApplicationNotifier,
    ApplicationDrafts,
    ApplicationEnding,
    ...USE_CASES,
  ],
  exports: USE_CASES,
})
export class ApplicationsModule {}
