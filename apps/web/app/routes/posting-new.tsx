import { redirect, useActionData } from 'react-router';
import { type PageArgs, requireMe } from '../api.server.js';
import { DEFAULTS } from '../components/posting-form.js';
import { PostingWorkspace } from '../components/posting-workspace.js';
import { SignInAgain } from '../components/sign-in-again.js';
import { sentContext } from '../contexts.js';
import { textAt } from '../format/form-tree.js';
import { postingAction } from '../posting-action.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  if (args.context.get(sentContext)) return null;
  const me = await requireMe(args);
  if (me.memberships.length === 0) throw redirect('/hiring');
  return null;
}

export function action(args: PageArgs) {
  return postingAction(args, { companyId: new URL(args.request.url).searchParams.get('company') });
}

export function meta() {
  return pageMeta({ title: text.newPosting, index: false });
}

export default function NewPosting() {
  const result = useActionData<typeof action>();
  if (result?.kind === 'sign-in') return <SignInAgain step={result.step} tree={result.tree} op={result.op} />;
  const tree = result?.tree ?? DEFAULTS;
  return (
    <PostingWorkspace
      title={text.newPosting}
      tree={tree}
      errors={result?.errors ?? []}
      canSubmit
      draftId={textAt(tree, 'draftId')}
      side={<p className="t14 second">{text.promiseHint}</p>}
    />
  );
}
