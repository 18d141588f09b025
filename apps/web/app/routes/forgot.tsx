import { data, useActionData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { authText } from '../text/auth.js';

export async function action(args: PageArgs) {
  const form = await readForm(args);
  const email = field(form, 'email');
  try {
    await apiFor(args).post('/auth/password/forgot', { email });
    return { sent: true, email, errors: [] };
  } catch (error) {
    const { status, errors } = errorsOf(error);
    return data({ sent: false, email, errors }, { status });
  }
}

export function meta() {
  return pageMeta({ title: authText.forgotTitle, index: false });
}

export default function Forgot() {
  const result = useActionData<typeof action>();
  if (result?.sent)
    return (
      <SignPage title={authText.sentTitle} lead={authText.forgotSent}>
        <a className="btn" href="/sign-in">
          {authText.signIn}
        </a>
      </SignPage>
    );
  return (
    <SignPage title={authText.forgotTitle} lead={authText.forgotLead}>
      <FormScope values={{ email: result?.email ?? '' }} errors={result?.errors ?? []}>
        <form method="post" noValidate className="rise">
          <ErrorSummary errors={result?.errors} kept={false} />
          <TextField
            name="email"
            label={authText.email}
            type="email"
            autoComplete="username"
            maxLength={254}
            required
          />
          <button className="btn go big wide" type="submit">
            {authText.forgotButton}
          </button>
        </form>
      </FormScope>
    </SignPage>
  );
}
