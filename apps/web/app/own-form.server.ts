import { data } from 'react-router';
import { apiFor, type PageArgs } from './api.server.js';
import type { SentFields } from './contexts.js';
import { readForm, typedIn } from './forms.server.js';
import { signInStep, type SignInStep } from './sign-in.server.js';

/** What a page needs to sign somebody in again and to send the same form once more. */
export interface Interrupted {
  readonly fields: SentFields;
  readonly step: Exclude<SignInStep, { step: 'done' }> | null;
}

/**
 * The form of somebody who is signed in. Where the session ended in mid-form, the answer is a page that
 * signs in again and carries along what was typed. Not for forms that hold a password.
 *
 * @throws 401 with `Interrupted`, which the root's error page shows
 */
export async function readOwnForm(args: PageArgs): Promise<FormData> {
  const form = await readForm(args);
  const step = await signInStep(args, form);
  const done = step === null || step.step === 'done';
  if (done && (await apiFor(args).me())) return form;
  throw askAgain(form, done ? null : step);
}

/** What to throw when the API finds the session ended in the middle of a form. */
export function askAgain(form: FormData, step: Interrupted['step'] = null) {
  const interrupted: Interrupted = { fields: typedIn(form), step };
  return data({ interrupted }, { status: 401 });
}
