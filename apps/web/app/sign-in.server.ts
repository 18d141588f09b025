import type { LoginResult } from '@plainhire/contracts';
import { apiFor, ApiProblem, type PageArgs } from './api.server.js';
import { field } from './forms.server.js';

export type SignInStep =
  | { step: 'done' }
  | { step: 'code'; challenge: string; error: string | null }
  | { step: 'password'; email: string; error: string | null };

/**
 * One step of signing in with the fields of a form: mail and password first, then a code where the
 * account has a second factor. The cookie is set by the API and passed on with the page.
 *
 * Fields: `_email`, `_password`, `_challenge`, `_code`. Null when the form has none of them.
 */
export async function signInStep(args: PageArgs, form: FormData): Promise<SignInStep | null> {
  const challenge = field(form, '_challenge');
  const api = apiFor(args);
  if (challenge !== '') {
    try {
      await api.post('/auth/second-factor', { challenge, code: field(form, '_code'), channel: 'cookie' });
      api.forgetMe();
      return { step: 'done' };
    } catch (error) {
      return expired(error)
        ? { step: 'password', email: '', error: detailOf(error) }
        : { step: 'code', challenge, error: detailOf(error) };
    }
  }
  if (!form.has('_password')) return null;
  const email = field(form, '_email');
  try {
    const answer = await api.post<LoginResult>('/auth/login', { email, password: field(form, '_password') });
    if ('challenge' in answer) return { step: 'code', challenge: answer.challenge, error: null };
    api.forgetMe();
    return { step: 'done' };
  } catch (error) {
    return { step: 'password', email, error: detailOf(error) };
  }
}

/** A challenge that is gone cannot be tried again: back to the password. */
function expired(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || /challenge/.test(error.problem.code));
}

function detailOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) throw error;
  return error.problem.errors?.[0]?.detail ?? error.problem.detail;
}
