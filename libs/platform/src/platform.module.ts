import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '@plainhire/kernel';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { AuditLog } from './audit/audit-log.js';
import type { AppConfig } from './config/app-config.js';
import { ConfigModule } from './config/config.module.js';
import { DatabaseModule } from './database/database.module.js';
import { IdempotencyKey } from './idempotency/idempotency-key.entity.js';
import { IdempotencyStore } from './idempotency/idempotency-store.js';
import { InboxRow } from './jobs/inbox.entity.js';
import { OutboxRow } from './jobs/outbox.entity.js';
import { Outbox } from './jobs/outbox.js';
import { OutboxRepository } from './jobs/outbox.repository.js';
import { ScheduleRun } from './jobs/schedule-run.entity.js';
import { RateLimitWindow } from './limits/rate-limit.entity.js';
import { RateLimits } from './limits/rate-limits.js';
import { DevMail } from './mail/dev-mail.entity.js';
import { DevMailbox } from './mail/dev-mailbox.js';
import { MailMessage } from './mail/mail-message.entity.js';
import { MailQueue } from './mail/mail-queue.js';
import { AppLogger } from './observability/app-logger.js';
import { Metrics } from './observability/metrics.js';
import { PdfWriter } from './pdf/pdf-writer.js';
import { Tokens } from './secrets/tokens.js';
import { FileStorage } from './storage/file-storage.js';
import { StoredFile } from './storage/stored-file.entity.js';

const ENTITIES = [
  OutboxRow,
  InboxRow,
  ScheduleRun,
  MailMessage,
  DevMail,
  AuditEntry,
  IdempotencyKey,
  RateLimitWindow,
  StoredFile,
];

export interface PlatformOptions {
  /** Tests bring their own; otherwise the environment is read. */
  readonly config?: AppConfig;
  readonly clock?: Clock;
}

/** What every library may lean on: settings, transactions, outbox, mail, audit. Global. */
@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions = {}): DynamicModule {
    const services: Provider[] = [
      { provide: Clock, useValue: options.clock ?? new SystemClock() },
      AppLogger,
      Metrics,
      Outbox,
      OutboxRepository,
      MailQueue,
      DevMailbox,
      AuditLog,
      Tokens,
      RateLimits,
      IdempotencyStore,
      FileStorage,
      PdfWriter,
    ];
    return {
      module: PlatformModule,
      global: true,
      imports: [
        ConfigModule.forRoot(options.config),
        DatabaseModule.forRoot(),
        TypeOrmModule.forFeature(ENTITIES),
      ],
      providers: services,
      exports: services.map((service) => (typeof service === 'object' ? service.provide : service)),
    };
  }
}
