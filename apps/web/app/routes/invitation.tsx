import type { CompanyView, InvitationPreview } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, type PageArgs } from '../api.server.js';
import { ErrorSummary } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { longDate } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';
import { invitationText as text } from '../text/desk.js';
import { COMPANY_ROLE } from '../text/labels.js';

export const handle = { private: true, script: true };

/** What the link of the mail is for. Opening it changes nothing; the button does. */
export async function loader(args: PageArgs) {
  const token = new URL(args.request.url).searchParams.get('token') ?? '';
  const api = apiFor(args);
  const me = await api.me();
  try {
    const invitation = await api.post<InvitationPreview>('/invitations/preview', { token });
    return { token, invitation, signedInAs: me?.email ?? null, problem: null };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const problem = error.problem.errors?.[0]?.detail ?? error.problem.detail;
    return data(
      { token, invitation: null, signedInAs: me?.email ?? null, problem },
      { status: error.status === 422 ? 404 : error.status },
    );
  }
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  const token = field(form, 'token');
  let company: CompanyView;
  try {
    company = await apiFor(args).post<CompanyView>('/invitations/accept', { token });
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401)
      throw redirect(`/sign-in?next=${encodeURIComponent(`/invitation?token=${encodeURIComponent(token)}`)}`);
    const { errors, status } = errorsOf(error);
    return data({ errors }, { status });
  }
  throw redirect(`/hiring?company=${company.id}`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Invitation() {
  const { token, invitation, signedInAs, problem } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (!invitation)
    return (
      <SignPage title={text.gone} lead={problem}>
        <p className="second b6">{text.goneNote}</p>
        <a className="btn" href="/">
          {text.home}
        </a>
      </SignPage>
    );
  const next = `/sign-in?next=${encodeURIComponent(`/invitation?token=${encodeURIComponent(token)}`)}`;
  return (
    <SignPage title={text.title} lead={text.lead(invitation.companyName, COMPANY_ROLE[invitation.role])}>
      <ErrorSummary errors={result?.errors.map((error) => ({ ...error, pointer: '' }))} kept={false} />
      <dl className="facts b6">
        <div>
          <dt>{text.for}</dt>
          <dd>{invitation.email}</dd>
        </div>
        <div>
          <dt>{text.until}</dt>
          <dd>{longDate(invitation.expiresAt)}</dd>
        </div>
      </dl>
      {signedInAs === null ? (
        <>
          <p className="second b4">{text.signInNote}</p>
          <p className="hstack">
            <a className="btn go big" href={next}>
              {text.signIn}
            </a>
            <a className="btn" href="/sign-up">
              {text.signUp}
            </a>
          </p>
        </>
      ) : (
        <form method="post">
          <input type="hidden" name="token" value={token} />
          <button className="btn go big" type="submit">
            {text.accept}
          </button>
        </form>
      )}
    </SignPage>
  );
}
