import { data, useActionData, useLoaderData } from 'react-router';
import { apiFor, type PageArgs } from '../api.server.js';
import { LinkPage } from '../components/link-page.js';
import { errorsOf, field, readForm } from '../forms.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { authText } from '../text/auth.js';

export function loader({ request }: PageArgs) {
  return { token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action(args: PageArgs) {
  const form = await readForm(args);
  try {
    await apiFor(args).post('/auth/email/undo', { token: field(form, 'token') });
    return { done: true, errors: [] };
  } catch (error) {
    const { status, errors } = errorsOf(error);
    return data({ done: false, errors }, { status });
  }
}

export function meta() {
  return pageMeta({ title: authText.undoEmailTitle, index: false });
}

export default function Page() {
  const { token } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LinkPage
      title={authText.undoEmailTitle}
      lead={authText.undoEmailLead}
      button={authText.undoEmailButton}
      token={token}
      done={result?.done ? { title: authText.undoEmailDone } : null}
      errors={result?.errors ?? []}
    />
  );
}
