import type { Interrupted } from '../interrupted.server.js';
import { authText } from '../text/auth.js';
import { SignInFields } from './sign-in-fields.js';
import { SignPage } from './sign-page.js';

/** A session that ended in mid-form: sign in here, and what was typed goes on with the same press. */
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
