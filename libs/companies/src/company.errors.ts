import { DomainError } from '@plainhire/kernel';

export type CompanyErrorCode = 'company.not-found' | 'company.not-allowed' | 'company.website-not-public';

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

export function websiteNotPublic(): DomainError {
  const detail =
    'This is not an address of the public web. Write one like https://example.com, or leave it empty.';
  return new DomainError('invalid', 'company.website-not-public', detail, {
    errors: [{ pointer: '/website', code: 'company.website-not-public', detail }],
  });
}
