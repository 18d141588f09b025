import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { PostingsModule } from '@plainhire/postings';
import { ChangeCompany } from './change-company.js';
import { ChangePosting } from './change-posting.js';
import { ClaimCase } from './claim-case.js';
import { CloseCase } from './close-case.js';
import { CompanyNotifier } from './company-notifier.js';
import { DecideCase } from './decide-case.js';
import { FingerprintRepository } from './fingerprint.repository.js';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationEvent } from './moderation-event.entity.js';
import { ModerationLog } from './moderation-log.js';
import { ModerationDesk } from './moderation.queries.js';
import { ModerationRepository } from './moderation.repository.js';
import { OpenCase } from './open-case.js';
import { ReleaseCase } from './release-case.js';
import { StepIn } from './step-in.js';
import { TextFingerprint } from './text-fingerprint.entity.js';

const DOORS = [
  OpenCase,
  CloseCase,
  ClaimCase,
  ReleaseCase,
  DecideCase,
  StepIn,
  ChangeCompany,
  ChangePosting,
  ModerationDesk,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([ModerationCase, ModerationEvent, TextFingerprint]),
    AuthModule,
    CompaniesModule,
    PostingsModule,
  ],
  providers: [ModerationRepository, FingerprintRepository, ModerationLog, CompanyNotifier, ...DOORS],
  exports: DOORS,
})
export class ModerationModule {}
