import type { CompanyView } from '@plainhire/contracts';
import { redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { DEFAULTS } from '../components/posting-form.js';
import { PreviewSide } from '../components/posting-side.js';
import { PostingWorkspace } from '../components/posting-workspace.js';
import { SignInAgain } from '../components/sign-in-again.js';
import { sentContext } from '../contexts.js';
import { companyIdOf } from '../desk.server.js';
import { textAt } from '../format/form-tree.js';
import { postingAction } from '../posting-action.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  // A session that ended in mid-form is the action's to deal with.
  const me = args.context.get(sentContext) ? await apiFor(args).me() : await requireMe(args);
  if (!me) return null;
  const companyId = await companyIdOf(args);
  if (companyId === null) throw redirect('/hiring/company/new');
  const company = await orPage(args.request, apiFor(args).get<CompanyView>(`/companies/${companyId}`));
  return { company, key: crypto.randomUUID() };
}

export function action(args: PageArgs) {
  return postingAction(args, 'new');
}

export function meta() {
  return pageMeta({ title: text.newPosting, index: false });
}

export default function NewPosting() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result?.kind === 'sign-in') return <SignInAgain step={result.step} tree={result.tree} op={result.op} />;
  const company = loaded?.company;
  const tree = result?.tree ?? DEFAULTS;
  return (
    <PostingWorkspace
      title={text.newPosting}
      tree={tree}
      errors={result?.errors ?? []}
      canSubmit
      draftId={textAt(tree, 'draftId')}
      companyId={company?.id}
      once={loaded?.key}
      note={company && <span className="t14 muted">{company.name}</span>}
      side={<PreviewSide preview={result?.preview ?? null} company={company?.name ?? ''} typed tree={tree} />}
    />
  );
}
