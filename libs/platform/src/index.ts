export { AuditLog, type AuditRecord } from './audit/audit-log.js';
export { AppConfig, type AppConfigValues, ConfigError, parseConfig } from './config/app-config.js';
export { minorUnits } from './database/minor-units.js';
export { migrate, type MigrationClass, schemaDrift, unmigrate } from './database/migrate.js';
export { isUniqueViolation, sqlState, UnitOfWork } from './database/unit-of-work.js';
export {
  AnswerNotKept,
  IdempotencyInterceptor,
  UploadOnce,
  KeyRequired,
  Repeatable,
} from './idempotency/idempotency.interceptor.js';
export { IdempotencyStore, type RepeatableRequest } from './idempotency/idempotency-store.js';
export { type JobCatalogue, type JobDefinition } from './jobs/job-catalogue.js';
export { JobExecutor, type JobOutcome } from './jobs/job-executor.js';
export {
  type Handler,
  type JobContext,
  JobHandler,
  type JobHandlerOptions,
  Schedule,
  type ScheduledTask,
  UnrecoverableJobError,
} from './jobs/job-handler.js';
export { type JobTimings } from './jobs/job-timings.js';
export { JobQueues } from './jobs/job-queues.js';
export { JobCatalogueError, JobRegistry } from './jobs/job-registry.js';
export { JobsModule, type JobsOptions, QueueModule } from './jobs/jobs.module.js';
export { type EnqueueOptions, Outbox } from './jobs/outbox.js';
export { type DeadLetter, OutboxRepository } from './jobs/outbox.repository.js';
export { ScheduleRunner } from './jobs/schedule-runner.js';
export { RateLimits, type RateLimitRule } from './limits/rate-limits.js';
export { DevMailbox } from './mail/dev-mailbox.js';
export { MAIL_AT_SEND, type MailAtSend } from './mail/mail-at-send.js';
export { MailClaims } from './mail/mail-claims.js';
export { MAIL_TEMPLATES, MailSender } from './mail/mail-sender.js';
export { MailQueue, type QueuedMail } from './mail/mail-queue.js';
export {
  defineMail,
  type MailBlock,
  type MailContent,
  type MailContext,
  type MailEntry,
  type MailTemplate,
} from './mail/mail-template.js';
export { AppLogger, createPino } from './observability/app-logger.js';
export { correlationId, withCorrelation } from './observability/correlation.js';
export { describeError } from './observability/describe-error.js';
export { endInTime } from './observability/end-in-time.js';
export { Metrics } from './observability/metrics.js';
export { mayReadMetrics } from './observability/metrics-access.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { PdfWriter } from './pdf/pdf-writer.js';
export { Tokens } from './secrets/tokens.js';
export { displayName, sniffMediaType } from './storage/file-rules.js';
export { type FileInfo, FileStorage, type NewFile } from './storage/file-storage.js';
