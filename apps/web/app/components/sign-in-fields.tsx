import type { SignInStep } from '../sign-in.server.js';
import { authText } from '../text/auth.js';
import { ErrorSummary, FormScope, TextField } from './form.js';

/** The fields of one step of signing in; the form around them may carry other content along. */
export function SignInFields({ step }: { step: Exclude<SignInStep, { step: 'done' }> | null }) {
  const error = step?.error ?? null;
  if (step?.step === 'code') {
    return (
      <FormScope values={{}} errors={error === null ? [] : [{ pointer: '/_code', detail: error }]}>
        <input type="hidden" name="_challenge" value={step.challenge} />
        <TextField
          name="_code"
          label={authText.code}
          inputMode="text"
          autoComplete="one-time-code"
          maxLength={40}
          inputClass="codebox"
          required
        />
      </FormScope>
    );
  }
  return (
    <FormScope values={{ _email: step?.email ?? '' }} errors={[]}>
      {error !== null && (
        <div className="b4">
          <ErrorSummary errors={[{ pointer: '/_email', detail: error }]} kept={false} />
        </div>
      )}
      <div className="rise">
        <TextField
          name="_email"
          label={authText.email}
          type="email"
          autoComplete="username"
          maxLength={254}
          required
        />
        <TextField
          name="_password"
          label={authText.password}
          type="password"
          autoComplete="current-password"
          maxLength={1024}
          required
        />
      </div>
    </FormScope>
  );
}
