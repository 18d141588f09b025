export {
  APPLICATION_TRANSITIONS,
  GRACE_DAYS,
  isAnswer,
  isOpen,
  MAX_ATTEMPTS,
  OPEN_STATES,
  REOPEN_DAYS,
} from './application.lifecycle.js';
export { applicationMails } from './application.mails.js';
export { type ApplicationDeed, mayOnApplication } from './application.policy.js';
export { receiptHash, type Submission } from './application.receipt.js';
export { ApplicationsModule } from './applications.module.js';
export { ApplicationsPerDay } from './applications-per-day.js';
export { AppliedPostings } from './applied-postings.js';
export { CloseForPosting } from './close-for-posting.js';
export { CompanyApplications } from './company-applications.js';
export { APPLICATION_MEDIA_TYPES, KeepFile } from './keep-file.js';
export { MoveApplication } from './move-application.js';
export { MyApplications } from './my-applications.js';
export { OpenFile } from './open-file.js';
export { PostingApplications } from './posting-applications.js';
export { PreviewApplication } from './preview-application.js';
export { ReadApplication } from './read-application.js';
export { ResponseStats } from './response-stats.queries.js';
export { type ClockTally, RunApplicationClock } from './run-application-clock.js';
export { MAX_APPLICATIONS_A_DAY, SubmitApplication } from './submit-application.js';
export { WithdrawApplication } from './withdraw-application.js';
