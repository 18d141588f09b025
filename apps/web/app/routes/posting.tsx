import type { PostingView } from '@plainhire/contracts';
import { data, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { ErrorSummary } from '../components/form.js';
import { PostingNotes, PostingSteps, PreviewSide } from '../components/posting-side.js';
import { PostingWorkspace } from '../components/posting-workspace.js';
import { longDate } from '../format/dates.js';
import { postingTree } from '../format/posting-form.js';
import { postingAction } from '../posting-action.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { promoteText } from '../text/billing.js';
import { hiringText as text } from '../text/hiring.js';
import { POSTING_STATE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

/** Before its end a posting can be promoted; what is not live yet starts when it is. */
const PROMOTABLE = new Set(['draft', 'in_review', 'changes_requested', 'live', 'paused', 'expired']);

type Args = PageArgs & { params: { id?: string } };

export async function loader(args: Args) {
  const id = encodeURIComponent(args.params.id ?? '');
  const me = await requireMe(args);
  const posting = await orPage(args.request, apiFor(args).get<PostingView>(`/postings/${id}`));
  // A live posting can be read by everybody; this page is the company's.
  if (!me.memberships.some((item) => item.companyId === posting.company.id))
    throw data({ code: 'posting.not-found' }, { status: 404 });
  return {
    posting,
    key: crypto.randomUUID(),
    done: new URL(args.request.url).searchParams.get('done'),
  };
}

export function action(args: Args) {
  return postingAction(args, { id: encodeURIComponent(args.params.id ?? '') });
}

export function meta({ loaderData }: { loaderData?: { posting: PostingView } }) {
  return pageMeta({ title: loaderData?.posting.title || text.form, index: false });
}

export default function Posting() {
  const loaded = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { posting, done, key } = loaded;
  const content = posting.inside?.pending?.content ?? posting;
  const allowed = posting.inside?.allowedActions ?? [];
  const note = (
    <>
      <span className="t14 muted">
        {posting.company.name} · {POSTING_STATE[posting.state]}
        {posting.expiresAt !== null && ` · ${text.ends.toLowerCase()} ${longDate(posting.expiresAt)}`}
      </span>
      <div className="end">
        {PROMOTABLE.has(posting.state) && (
          <a className="btn" href={`/hiring/postings/${posting.id}/promote`}>
            {promoteText.promote}
          </a>
        )}
        {posting.postedAt !== null && (
          <a className="btn" href={`/hiring/postings/${posting.id}/applications`}>
            {text.applicants}
          </a>
        )}
      </div>
    </>
  );
  // A step of the posting's life brings no fields along: what stands in the form then is what is saved.
  const typed = result && 'title' in result.tree ? result.tree : null;
  const tree = typed ?? postingTree(content);
  const preview = result?.preview ?? { content, missing: posting.inside?.missing ?? [] };
  const side = (
    <PreviewSide
      preview={preview}
      company={posting.company.name}
      typed={Boolean(result?.preview)}
      tree={tree}
      fixed={!allowed.includes('edit')}
      page={posting.state === 'live' ? `/jobs/${posting.slug}` : undefined}
    />
  );
  const above = (
    <div className="wrap wide postinghead">
      {!typed && <ErrorSummary errors={result?.errors} kept={false} />}
      <PostingNotes posting={posting} done={result ? null : done} />
      <PostingSteps posting={posting} once={key} />
    </div>
  );
  const title = content.title === '' ? text.newPosting : content.title;
  if (!allowed.includes('edit'))
    return (
      <>
        <div className="workhead">
          <div className="wrap wide">
            <h1>{title}</h1>
            {note}
          </div>
        </div>
        {above}
        <div className="wrap wide postingview">{side}</div>
      </>
    );
  return (
    <PostingWorkspace
      title={title}
      note={note}
      above={above}
      tree={tree}
      errors={typed ? (result?.errors ?? []) : []}
      canSubmit={allowed.includes('submit')}
      side={side}
    />
  );
}
