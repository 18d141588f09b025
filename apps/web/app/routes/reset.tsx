import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { authText } from '../text/auth.js';

export function loader({ request }: PageArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  try {
    await apiFor(args).post('/auth/password/reset', {
      token: field(form, 'token'),
      password: field(form, 'password'),
    });
  } catch (error) {
    const { status, errors } = errorsOf(error);
    return data({ errors }, { status });
  }
  throw redirect('/sign-in?reset');
}

export function meta() {
  return pageMeta({ title: authText.resetTitle, index: false });
}

export default function Reset() {
  const { token } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  return (
    <SignPage title={authText.resetTitle} lead={token === '' ? authText.verifyMissing : authText.resetLead}>
      <FormScope errors={errors}>
        <form method="post" className="rise">
          <ErrorSummary
            errors={errors.map((error) => (error.pointer === '/token' ? { ...error, pointer: '' } : error))}
            kept={false}
          />
          <input type="hidden" name="token" value={token} />
          <TextField
            name="password"
            label={authText.newPassword}
            hint={authText.passwordHint}
            type="password"
            autoComplete="new-password"
            maxLength={256}
            required
          />
          <button className="btn go big wide" type="submit">
            {authText.resetButton}
          </button>
        </form>
      </FormScope>
    </SignPage>
  );
}
