import { DomainError } from '@plainhire/kernel';
import { PASSWORD_FAULTS, type PasswordFault } from './password.rules.js';

/** One answer for an unknown address and for a wrong password. */
export function wrongCredentials(): DomainError {
  return new DomainError(
    'unauthenticated',
    'auth.wrong-credentials',
    'The e-mail address or the password is wrong. Check both, or reset the password.',
  );
}

export function locked(retryAfterSeconds: number): DomainError {
  return new DomainError(
    'too_many',
    'auth.locked',
    'There were too many failed tries. Wait a while and try again, or reset the password.',
    { extra: { retryAfter: Math.max(1, Math.ceil(retryAfterSeconds)) } },
  );
}

export function suspended(): DomainError {
  return new DomainError(
    'forbidden',
    'auth.suspended',
    'This account is suspended. Write to us if you think that is a mistake.',
  );
}

export function wrongPassword(pointer = '/password'): DomainError {
  const detail = 'This is not your current password.';
  return new DomainError('invalid', 'auth.wrong-password', detail, {
    errors: [{ pointer, code: 'auth.wrong-password', detail }],
  });
}

export function weakPassword(fault: PasswordFault): DomainError {
  const detail = PASSWORD_FAULTS[fault];
  return new DomainError('invalid', 'auth.weak-password', detail, {
    errors: [{ pointer: '/password', code: `password.${fault.replace('_', '-')}`, detail }],
  });
}

export function linkInvalid(): DomainError {
  return new DomainError(
    'invalid',
    'auth.link-invalid',
    'This link is not valid. Open it again from the newest mail, or ask for a new one.',
  );
}

export function linkUsed(): DomainError {
  return new DomainError(
    'gone',
    'auth.link-used',
    'This link was used already or replaced by a newer one. Ask for a new one if you still need it.',
  );
}

export function linkExpired(): DomainError {
  return new DomainError('gone', 'auth.link-expired', 'This link is too old. Ask for a new one.');
}

export function emailTaken(): DomainError {
  return new DomainError(
    'conflict',
    'auth.email-taken',
    'Another account uses this address by now. Sign in with that one, or choose another address.',
  );
}

export function challengeInvalid(): DomainError {
  return new DomainError(
    'unauthenticated',
    'auth.challenge-invalid',
    'This sign-in took too long or had too many tries. Start again with your password.',
  );
}

export function wrongCode(kind: 'unauthenticated' | 'invalid' = 'invalid'): DomainError {
  const detail = 'This code is wrong or was used already. Wait for the next one and try again.';
  return new DomainError(kind, 'auth.wrong-code', detail, {
    errors: [{ pointer: '/code', code: 'auth.wrong-code', detail }],
  });
}

export function factorAlreadyOn(): DomainError {
  return new DomainError(
    'conflict',
    'auth.second-factor-on',
    'A second factor is set up already. Remove it first if you want another.',
  );
}

export function factorNotPending(): DomainError {
  return new DomainError(
    'conflict',
    'auth.second-factor-not-pending',
    'There is no second factor waiting for its first code. Start by setting one up.',
  );
}

export function factorNotOn(): DomainError {
  return new DomainError('conflict', 'auth.second-factor-off', 'There is no second factor on this account.');
}

export function factorDemanded(): DomainError {
  return new DomainError(
    'conflict',
    'auth.second-factor-demanded',
    'Your staff role demands a second factor, so it cannot be removed.',
  );
}

export function signInNeeded(): DomainError {
  return new DomainError('unauthenticated', 'auth.sign-in-needed', 'Sign in to do this.');
}

export function userNotFound(): DomainError {
  return new DomainError('not_found', 'user.not-found', 'There is no such user.');
}

export function sessionNotFound(): DomainError {
  return new DomainError('not_found', 'session.not-found', 'There is no such session. It may have ended.');
}

export function notAllowed(): DomainError {
  return new DomainError(
    'forbidden',
    'auth.not-allowed',
    'Only an administrator may do this, and not to their own account.',
  );
}
