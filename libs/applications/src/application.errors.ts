import { DomainError, type FieldError } from '@plainhire/kernel';

export function applicationNotFound(): DomainError {
  return new DomainError('not_found', 'application.not-found', 'There is no such application.');
}

export function applicationRoleForbidden(): DomainError {
  return new DomainError(
    'forbidden',
    'application.role-forbidden',
    'Your role does not allow this. Ask an owner of the company.',
  );
}

export function signInToApply(): DomainError {
  return new DomainError('unauthenticated', 'auth.required', 'Sign in to apply.');
}

export function addressUnverified(): DomainError {
  return new DomainError(
    'forbidden',
    'application.address-unverified',
    'Confirm your mail address first: open the link we sent you, then apply.',
  );
}

export function ownCompany(): DomainError {
  return new DomainError(
    'forbidden',
    'application.own-company',
    'You belong to this company, so you cannot apply to it.',
  );
}

export function postingNotFound(): DomainError {
  return new DomainError('not_found', 'posting.not-found', 'There is no such posting.');
}

export function postingOver(state: string): DomainError {
  return new DomainError(
    'gone',
    'application.posting-over',
    'This posting is over, so nobody can apply to it any more.',
    { extra: { state } },
  );
}

export function postingPaused(): DomainError {
  return new DomainError(
    'conflict',
    'application.posting-paused',
    'The company has paused this posting. Try again when it is back.',
  );
}

export function postingChanged(): DomainError {
  return new DomainError(
    'conflict',
    'application.posting-changed',
    'The posting changed while you were applying. Look at it again, then send. Nothing has been sent yet.',
  );
}

export function appliesElsewhere(url: string): DomainError {
  return new DomainError(
    'conflict',
    'application.applies-elsewhere',
    'The company takes applications for this posting on its own site.',
    { extra: { url } },
  );
}

/** `first` is the application that stands, or the last of the withdrawn ones. */
export function alreadyApplied(first: { id: string; submittedAt: Date }, exhausted: boolean): DomainError {
  const date = first.submittedAt.toISOString().slice(0, 10);
  return new DomainError(
    'conflict',
    'application.exists',
    exhausted
      ? `You applied here on ${date} and withdrew twice. A third application is not possible.`
      : `You already applied here on ${date}. You can follow it under your applications.`,
    { extra: { applicationId: first.id, submittedAt: first.submittedAt.toISOString() } },
  );
}

/** @param missing ids of the required questions that have no answer */
export function answersInvalid(errors: readonly FieldError[], missing: readonly string[]): DomainError {
  return new DomainError(
    'invalid',
    'application.invalid',
    'Some answers need another look. Nothing has been sent yet.',
    { errors, extra: { missing } },
  );
}

export function reasonRequired(): DomainError {
  return new DomainError('invalid', 'application.reason-required', 'Choose a reason before you decline.', {
    errors: [{ pointer: '/reasonCode', code: 'required', detail: 'Choose a reason.' }],
  });
}

export function reopenTooLate(until: Date): DomainError {
  return new DomainError(
    'conflict',
    'application.reopen-too-late',
    `It was declined too long ago to be taken up again. That was possible until ${until.toISOString().slice(0, 10)}.`,
    { extra: { state: 'declined', allowed: [] } },
  );
}

export function fileNotFound(): DomainError {
  return new DomainError('not_found', 'file.not-found', 'There is no such file.');
}

export function tooManyToday(again: Date, now: Date): DomainError {
  const retryAfter = Math.max(1, Math.ceil((again.getTime() - now.getTime()) / 1000));
  return new DomainError(
    'too_many',
    'application.too-many',
    'You have sent many applications in a day. Wait until tomorrow and go on then.',
    { extra: { retryAfter } },
  );
}
