import { redirect, useLoaderData } from 'react-router';
import type { PostingView } from '@plainhire/contracts';
import { apiFor, ApiProblem, type PageArgs, requireMe } from '../api.server.js';
import { FormScope, TextField } from '../components/form.js';
import { SignPage } from '../components/sign-page.js';
import { pageMeta } from '../seo/page-meta.js';
import { moderationText as text } from '../text/moderation.js';

export const handle = { private: true, script: true };

/** From the address of a posting's page to the page where a moderator steps in. */
export async function loader(args: PageArgs) {
  await requireMe(args);
  const typed = (new URL(args.request.url).searchParams.get('posting') ?? '').trim();
  if (typed === '') return { typed, missing: false };
  const name = /[A-Za-z0-9-]+$/.exec(typed.replace(/[/?#]+$/, ''))?.[0] ?? '';
  try {
    const posting = await apiFor(args).get<PostingView>(`/postings/${encodeURIComponent(name || '-')}`);
    throw redirect(`/moderation/postings/${posting.id}`);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    return { typed, missing: true };
  }
}

export function meta() {
  return pageMeta({ title: text.stepTitle, index: false });
}

export default function Find() {
  const { typed, missing } = useLoaderData<typeof loader>();
  return (
    <SignPage title={text.stepTitle} lead={text.stepLead}>
      <FormScope
        values={{ posting: typed }}
        errors={missing ? [{ pointer: '/posting', detail: text.stepNone }] : []}
      >
        <form method="get" className="rise">
          <TextField name="posting" label={text.stepField} maxLength={2000} />
          <p>
            <button className="btn go" type="submit">
              {text.stepFind}
            </button>
          </p>
        </form>
      </FormScope>
    </SignPage>
  );
}
