import { DomainError } from '@plainhire/kernel';

export type CompanyErrorCode =
  | 'company.not-found'
  | 'company.not-allowed'
  | 'company.change-settled'
  | 'company.website-not-public'
  | 'company.member-not-found'
  | 'company.already-member'
  | 'company.last-owner'
  | 'company.unverified-inviter'
  | 'company.invitation-not-found'
  | 'company.invitation-settled'
  | 'company.invitation-expired'
  | 'company.invitation-for-another';

export function companyNotFound(): DomainError {
  return new DomainError('not_found', 'company.not-found', 'There is no such company.');
}

/** Only to members: others are told that there is no such company. */
export function companyNotAllowed(): DomainError {
  return new DomainError(
    'forbidden',
    'company.not-allowed',
    'Your role in this company does not allow this. Ask an owner.',
  );
}

export function companyChangeSettled(): DomainError {
  return new DomainError(
    'conflict',
    'company.change-settled',
    'The company took this change back, or it was decided already.',
  );
}

export function websiteNotPublic(): DomainError {
  const detail =
    'This is not an address of the public web. Write one like https://example.com, or leave it empty.';
  return new DomainError('invalid', 'company.website-not-public', detail, {
    errors: [{ pointer: '/website', code: 'company.website-not-public', detail }],
  });
}

export function memberNotFound(): DomainError {
  return new DomainError('not_found', 'company.member-not-found', 'There is no such member.');
}

export function alreadyMember(): DomainError {
  return new DomainError(
    'conflict',
    'company.already-member',
    'This address belongs to a member already. Change their role instead.',
  );
}

export function lastOwner(): DomainError {
  return new DomainError(
    'conflict',
    'company.last-owner',
    'A company needs an owner. Make somebody else an owner first.',
  );
}

export function unverifiedInviter(): DomainError {
  return new DomainError(
    'forbidden',
    'company.unverified-inviter',
    'Confirm your own e-mail address first. Then you can invite others.',
  );
}

export function invitationNotFound(): DomainError {
  return new DomainError(
    'not_found',
    'company.invitation-not-found',
    'There is no such invitation. Open the link again from the newest mail.',
  );
}

export function invitationSettled(): DomainError {
  return new DomainError(
    'gone',
    'company.invitation-settled',
    'This invitation was accepted, withdrawn or replaced. Ask for a new one if you still need it.',
  );
}

export function invitationExpired(): DomainError {
  return new DomainError(
    'gone',
    'company.invitation-expired',
    'This invitation is too old. Ask for a new one.',
  );
}

export function invitationForAnother(): DomainError {
  return new DomainError(
    'conflict',
    'company.invitation-for-another',
    'This invitation was sent to another address. Sign in with the account of that address.',
  );
}
