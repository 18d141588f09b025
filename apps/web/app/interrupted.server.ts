import { data, type RouterContextProvider } from 'react-router';
import { ownFormContext, type SentFields, typedContext } from './contexts.js';
import type { SignInStep } from './sign-in.server.js';

/** What a page needs to sign somebody in again and to send the same form once more. */
export interface Interrupted {
  readonly fields: SentFields;
  readonly step: Exclude<SignInStep, { step: 'done' }> | null;
}

/** What to throw when a session ended in mid-form: 401 with `Interrupted`, which the root's error page shows. */
export function askAgain(fields: SentFields, step: Interrupted['step'] = null) {
  const interrupted: Interrupted = { fields, step };
  return data({ interrupted }, { status: 401 });
}

/**
 * The same, where somebody's own form was sent: the action, and the page that answers it, lose nothing
 * at whichever call the session turns out to have ended. Null for a page that was only asked for.
 */
export function interruptedForm(context: Readonly<RouterContextProvider>) {
  return context.get(ownFormContext) ? askAgain(context.get(typedContext)) : null;
}
