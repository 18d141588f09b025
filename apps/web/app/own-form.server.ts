import { apiFor, type PageArgs } from './api.server.js';
import { ownFormContext } from './contexts.js';
import { readForm, typedIn } from './forms.server.js';
import { askAgain } from './interrupted.server.js';
import { signInStep } from './sign-in.server.js';

/**
 * The form of somebody who is signed in. Where the session ended in mid-form, the answer is a page that
 * signs in again and carries along what was typed, but for passwords and codes. The same becomes of
 * every call of the API from here on that finds the session ended.
 */
export async function readOwnForm(args: PageArgs): Promise<FormData> {
  return ownForm(args, await readForm(args));
}

/** The same for a form that was read before. */
export async function ownForm(args: PageArgs, form: FormData): Promise<FormData> {
  const step = await signInStep(args, form);
  const done = step === null || step.step === 'done';
  if (!done || !(await apiFor(args).me())) throw askAgain(typedIn(form), done ? null : step);
  args.context.set(ownFormContext, true);
  return form;
}
