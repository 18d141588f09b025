import { data } from 'react-router';
import { apiFor, type PageArgs } from './api.server.js';
import { readForm } from './forms.server.js';
import { signInStep, type SignInStep } from './sign-in.server.js';

/** Fields of signing in: a password or a code is never written into a page. */
const OF_SIGNING_IN = new Set(['_email', '_password', '_challenge', '_code']);

/** What a page needs to sign somebody in again and to send the same form once more. */
export interface Interrupted {
  readonly fields: readonly (readonly [name: string, value: string])[];
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
  const interrupted: Interrupted = {
    fields: [...form].flatMap(([name, value]) =>
      typeof value === 'string' && !OF_SIGNING_IN.has(name) ? [[name, value] as const] : [],
    ),
    step,
  };
  return data({ interrupted }, { status: 401 });
}
