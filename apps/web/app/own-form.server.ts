import { data } from 'react-router';
import { apiFor, type PageArgs } from './api.server.js';
import { readForm } from './forms.server.js';
import { signInStep, type SignInStep } from './sign-in.server.js';

/** Fields with an underscore that belong to a form itself, not to signing in. */
const KEPT = new Set(['_op', '_key', '_etag']);

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
  const interrupted: Interrupted = {
    fields: [...form].flatMap(([name, value]) =>
      typeof value === 'string' && (!name.startsWith('_') || KEPT.has(name)) ? [[name, value] as const] : [],
    ),
    step: done ? null : step,
  };
  throw data({ interrupted }, { status: 401 });
}
