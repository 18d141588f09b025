import { redirect } from 'react-router';
import { apiFor, ApiProblem, type PageArgs } from '../api.server.js';
import { SignPage } from '../components/sign-page.js';
import { readForm } from '../forms.server.js';
import { authText } from '../text/auth.js';

export async function action(args: PageArgs) {
  await readForm(args);
  try {
    await apiFor(args).post('/auth/logout');
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
  }
  throw redirect('/');
}

export const handle = { private: true };

export default function SignOut() {
  return (
    <SignPage title={authText.signOutTitle} lead={authText.signOutLead}>
      <form method="post">
        <button className="btn go" type="submit">
          {authText.signOutTitle}
        </button>
      </form>
    </SignPage>
  );
}
