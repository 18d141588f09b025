export { markHandler } from './jobs/job-handler.js';
export { OutboxRow } from './jobs/outbox.entity.js';
export { InboxRow } from './jobs/inbox.entity.js';
export { MailMessage } from './mail/mail-message.entity.js';
