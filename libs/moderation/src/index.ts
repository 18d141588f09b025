export {
  type Advert,
  type Assessment,
  assessText,
  isDiscriminationSuspected,
  isScamSuspected,
  RULES,
} from './assess-text.js';
export { CASE_TRANSITIONS, CLAIM_MINUTES } from './case.lifecycle.js';
export { ChangeCompany } from './change-company.js';
export { ChangePosting } from './change-posting.js';
export { ClaimCase } from './claim-case.js';
export { CloseCase } from './close-case.js';
export { type CaseDecision, DecideCase } from './decide-case.js';
export { type Fingerprint, fingerprint, likeness, SAME_TEXT } from './fingerprint.js';
export { type ModerationErrorCode } from './moderation.errors.js';
export { ModerationModule } from './moderation.module.js';
export { moderationMails } from './moderation.mails.js';
export { mayModerate, type ModerationDeed } from './moderation.policy.js';
export { ModerationDesk } from './moderation.queries.js';
export { OpenCase } from './open-case.js';
export { ReleaseCase } from './release-case.js';
export { StepIn } from './step-in.js';
