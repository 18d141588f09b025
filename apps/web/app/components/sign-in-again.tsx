import type { Interrupted } from '../own-form.server.js';
import type { SignInStep } from '../sign-in.server.js';
import { authText } from '../text/auth.js';
import { Hidden } from './form.js';
import { SignInFields } from './sign-in-fields.js';
import { SignPage } from './sign-page.js';

/** A session that ended in mid-form: sign in here, and what was typed goes on with the same press. */
export function SignInAgain({
  step,
  tree,
  op,
  etag,
}: {
  step: Exclude<SignInStep, { step: 'done' }> | null;
  tree: unknown;
  op: string;
  /** The version that the form was opened with, where the form names one. */
  etag?: string;
}) {
  return (
    <SignPage title={authText.again} lead={authText.againLead}>
      <form method="post" noValidate>
        <Hidden tree={tree} />
        <input type="hidden" name="_op" value={op} />
        {etag !== undefined && <input type="hidden" name="_etag" value={etag} />}
        <SignInFields step={step} />
        <button className="btn go big wide m4" type="submit">
          {authText.signInButton}
        </button>
      </form>
    </SignPage>
  );
}

/** The same for any form, whose fields are carried along as they were sent. */
export function SignInInMidForm({ fields, step }: Interrupted) {
  return (
    <SignPage title={authText.again} lead={authText.againLead}>
      <form method="post" noValidate>
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <SignInFields step={step} />
        <button className="btn go big wide m4" type="submit">
          {authText.signInButton}
        </button>
      </form>
    </SignPage>
  );
}
