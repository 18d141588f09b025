import type { CompanyView } from '@plainhire/contracts';
import { redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { DEFAULTS } from '../components/posting-form.js';
import { PreviewSide } from '../components/posting-side.js';
import { PostingWorkspace } from '../components/posting-workspace.js';
import { companyIdOf } from '../desk.server.js';
import { textAt } from '../format/form-tree.js';
import { postingAction } from '../posting-action.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { hiringText as text } from '../text/hiring.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
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
  const { company, key } = loaded;
  const tree = result?.tree ?? DEFAULTS;
  return (
    <PostingWorkspace
      title={text.newPosting}
      tree={tree}
      errors={result?.errors ?? []}
      canSubmit
      draftId={textAt(tree, 'draftId')}
      companyId={company.id}
      once={key}
      note={<span className="t14 muted">{company.name}</span>}
      side={<PreviewSide preview={result?.preview ?? null} company={company.name} typed tree={tree} />}
    />
  );
}
