import { DomainError } from '@plainhire/kernel';

export type ModerationErrorCode =
  | 'moderation.forbidden'
  | 'moderation.own-company'
  | 'moderation.case-not-found'
  | 'moderation.claimed'
  | 'moderation.reason-required'
  | 'moderation.settled';

export function moderatorsOnly(): DomainError {
  return new DomainError('forbidden', 'moderation.forbidden', 'Only moderators can do this.');
}

export function ownCompany(): DomainError {
  return new DomainError(
    'forbidden',
    'moderation.own-company',
    'You are a member of this company. Leave the case to another moderator.',
  );
}

export function caseNotFound(): DomainError {
  return new DomainError('not_found', 'moderation.case-not-found', 'There is no such case.');
}

export function claimedByAnother(until: Date): DomainError {
  return new DomainError(
    'conflict',
    'moderation.claimed',
    'Another moderator is working on this case. Take the next one.',
    { extra: { claimedUntil: until.toISOString() } },
  );
}

export function caseSettled(state: string): DomainError {
  return new DomainError(
    'conflict',
    'moderation.settled',
    state === 'cancelled'
      ? 'The company took this version back. There is nothing left to decide.'
      : 'This case has been decided already.',
    { extra: { state } },
  );
}

export function reasonRequired(): DomainError {
  const detail = 'Choose the reason; the company is told.';
  return new DomainError('invalid', 'moderation.reason-required', detail, {
    errors: [{ pointer: '/reasonCode', code: 'moderation.reason-required', detail }],
  });
}
