import type { PostingState } from '@plainhire/contracts';
import { DomainError, type FieldError } from '@plainhire/kernel';
import type { PostingDeed } from './posting.policy.js';

export type PostingErrorCode =
  | 'posting.not-found'
  | 'posting.gone'
  | 'posting.forbidden'
  | 'posting.illegal-transition'
  | 'posting.not-editable'
  | 'posting.incomplete'
  | 'posting.invalid'
  | 'posting.paused-by-moderator'
  | 'posting.too-far-ahead'
  | 'posting.revision-not-pending'
  | 'posting.reason-required'
  | 'posting.address-not-verified'
  | 'posting.import-refused';

export function postingNotFound(): DomainError {
  return new DomainError('not_found', 'posting.not-found', 'There is no such posting.');
}

/** The public once saw it. The page says what it was and when it closed. */
export function postingGone(posting: {
  state: PostingState;
  title: string;
  closedOn: Date | null;
}): DomainError {
  const words =
    posting.state === 'filled'
      ? 'This position has been filled.'
      : posting.state === 'expired'
        ? 'This posting has expired.'
        : 'This posting is closed.';
  return new DomainError('gone', 'posting.gone', words, {
    extra: {
      state: posting.state,
      title: posting.title,
      closedOn: posting.closedOn?.toISOString().slice(0, 10) ?? null,
    },
  });
}

export function mayNot(deed: PostingDeed): DomainError {
  return new DomainError(
    'forbidden',
    'posting.forbidden',
    deed === 'write'
      ? 'Only owners and recruiters of the company can change its postings. Ask one of them.'
      : deed === 'moderate'
        ? 'Only moderators can do this.'
        : 'You cannot do this with a posting.',
  );
}

export function notEditable(state: PostingState): DomainError {
  const what: Partial<Record<PostingState, string>> = {
    in_review: 'It is in review. Withdraw it first, then edit it.',
    expired: 'It has expired. Extend it first, then edit it.',
  };
  return new DomainError(
    'conflict',
    'posting.not-editable',
    what[state] ?? 'It has come to its end. Duplicate it and edit the copy.',
    { extra: { state } },
  );
}

export function incomplete(errors: readonly FieldError[]): DomainError {
  return new DomainError(
    'invalid',
    'posting.incomplete',
    'The posting is not complete. Fill in what is named below, then submit it again.',
    { errors },
  );
}

export function invalidContent(errors: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'posting.invalid', 'Some fields cannot stay as they are.', { errors });
}

export function pausedByModerator(): DomainError {
  return new DomainError(
    'conflict',
    'posting.paused-by-moderator',
    'A moderator paused this posting. Change what the message names; a moderator resumes it.',
    { extra: { state: 'paused' } },
  );
}

export function tooFarAhead(latest: Date, maxDays: number): DomainError {
  return new DomainError(
    'invalid',
    'posting.too-far-ahead',
    `A posting can run until ${latest.toISOString().slice(0, 10)} at the latest, ${String(maxDays)} days from now. Choose fewer days.`,
    {
      errors: [{ pointer: '/days', code: 'too_far_ahead', detail: 'Choose fewer days.' }],
    },
  );
}

export function revisionNotPending(): DomainError {
  return new DomainError(
    'conflict',
    'posting.revision-not-pending',
    'This version no longer waits for a decision. Load the case again.',
  );
}

export function reasonRequired(): DomainError {
  return new DomainError('invalid', 'posting.reason-required', 'Choose the reason; the company is told.', {
    errors: [{ pointer: '/reasonCode', code: 'required', detail: 'Choose the reason.' }],
  });
}

export function addressNotVerified(): DomainError {
  return new DomainError(
    'forbidden',
    'posting.address-not-verified',
    'Confirm your e-mail address before you submit a posting. The link is in the mail we sent you.',
  );
}

export function importRefused(errors: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'posting.import-refused', 'This row cannot become a posting.', {
    errors,
  });
}
