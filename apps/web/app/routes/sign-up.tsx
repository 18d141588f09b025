import { data, useActionData, useLoaderData, useRouteLoaderData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { ErrorSummary, FormScope, Picks, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, readForm, safeNext } from '../forms.server.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { authText } from '../text/auth.js';
import type { MetaArgs } from 'react-router';

export function loader({ request }: PageArgs) {
  const url = new URL(request.url);
  const next = safeNext(url.searchParams.get('next'), '');
  return { next, intent: next.startsWith('/hiring') ? 'employer' : 'candidate' };
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  const values = { name: field(form, 'name'), email: field(form, 'email'), intent: field(form, 'intent') };
  try {
    await apiFor(args).post('/auth/register', {
      ...values,
      password: field(form, 'password'),
      website2: field(form, 'website2'),
    });
    return { sent: values.email, values, errors: [] };
  } catch (error) {
    const { status, errors } = errorsOf(error);
    return data({ sent: null, values, errors }, { status });
  }
}

export function meta({ matches }: MetaArgs) {
  return pageMeta({
    title: authText.signUp,
    description: authText.free,
    canonical: '/sign-up',
    origin: originOf(matches),
  });
}

export default function SignUp() {
  const { next, intent } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const demo = useRouteLoaderData<{ demo?: boolean }>('root')?.demo;
  const signIn = next === '' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
  if (result?.sent)
    return (
      <SignPage title={authText.sentTitle} lead={authText.sentLead(result.sent)}>
        <p className="t14 second">{authText.sentAgain}</p>
        {demo && (
          <p className="note m4">
            {authText.mailbox}{' '}
            <a href={`/dev/mailbox?to=${encodeURIComponent(result.sent)}`}>Open the mailbox</a>
          </p>
        )}
        <p className="m6">
          <a className="btn" href={signIn}>
            {authText.signIn}
          </a>
        </p>
      </SignPage>
    );
  return (
    <SignPage
      title={authText.signUp}
      lead={authText.free}
      aside={{ title: authText.getTitle, facts: authText.get }}
    >
      <FormScope values={result?.values ?? { intent }} errors={result?.errors ?? []}>
        <form method="post" noValidate>
          <div className="rise">
            <ErrorSummary
              errors={result?.errors}
              labels={{ name: authText.name, email: authText.email, password: authText.password }}
            />
            <Picks
              name="intent"
              legend={authText.hereTo}
              choices={[
                { value: 'candidate', label: authText.candidate, means: authText.candidateMeans },
                { value: 'employer', label: authText.employer, means: authText.employerMeans },
              ]}
            />
            <TextField name="name" label={authText.name} autoComplete="name" maxLength={120} required />
            <TextField
              name="email"
              label={authText.email}
              hint={authText.emailHint}
              type="email"
              autoComplete="email"
              maxLength={254}
              required
            />
            <TextField
              name="password"
              label={authText.password}
              hint={authText.passwordHint}
              type="password"
              autoComplete="new-password"
              maxLength={256}
              required
            />
            <div className="trap" aria-hidden="true">
              <label htmlFor="website2">{authText.trap}</label>
              <input id="website2" name="website2" tabIndex={-1} autoComplete="off" />
            </div>
          </div>
          <button className="btn go big wide m5" type="submit">
            {authText.signUpButton}
          </button>
        </form>
      </FormScope>
      <p className="t14 second m6">
        {authText.already} <a href={signIn}>{authText.signIn}</a>
      </p>
    </SignPage>
  );
}
