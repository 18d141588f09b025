import { DomainError } from '@plainhire/kernel';

export function profileStale(version: number): DomainError {
  return new DomainError(
    'conflict',
    'profile.stale',
    'Your profile was changed somewhere else since you opened it. Nothing was overwritten. Load it again and repeat your change.',
    { extra: { version } },
  );
}

export function profileNeedsPerson(): DomainError {
  return new DomainError('unauthenticated', 'auth.required', 'Sign in to see your profile.');
}
