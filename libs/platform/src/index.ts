export { AuditLog, type AuditRecord } from './audit/audit-log.js';
export { AppConfig, type AppConfigValues, ConfigError, parseConfig } from './config/app-config.js';
export { migrate, type MigrationClass, schemaDrift, unmigrate } from './database/migrate.js';
export { isUniqueViolation, sqlState, UnitOfWork } from './database/unit-of-work.js';
export { type EnqueueOptions, Outbox } from './jobs/outbox.js';
export { MailQueue, type QueuedMail } from './mail/mail-queue.js';
export {
  defineMail,
  type MailBlock,
  type MailContent,
  type MailContext,
  type MailTemplate,
} from './mail/mail-template.js';
export { correlationId, withCorrelation } from './observability/correlation.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export { Tokens } from './secrets/tokens.js';
