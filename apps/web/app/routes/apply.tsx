import type {
  ApplicationPreview,
  PostingView,
  StoredFileView,
  SubmittedApplication,
} from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, ApiProblem, orPage, nowOf, type PageArgs, requireMe } from '../api.server.js';
import { ApplyForm } from '../components/apply-form.js';
import { ApplyPreview } from '../components/apply-preview.js';
import { ApplyShut } from '../components/apply-shut.js';
import { sentContext, typedContext } from '../contexts.js';
import { errorsOf, field, typedIn } from '../forms.server.js';
import { applicationBody } from '../format/apply-body.js';
import { type FormError, type FormTree, formTree, listAt } from '../format/form-tree.js';
import { isTooLarge } from '../multipart.server.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { applyText } from '../text/apply.js';

type Args = PageArgs & { params: { slug?: string } };

/** Answers after which nobody can apply to a posting, or not now. */
const SHUT = new Set([404, 409, 410]);

export const handle = { wide: true, private: true, script: true };

export async function loader(args: Args) {
  const posting = await openPosting(args);
  // What was written is more than the page for it: with it, the page says that nobody can apply now.
  if (posting instanceof ApiProblem && !args.context.get(sentContext))
    return orPage(args.request, Promise.reject(posting));
  const { verified } = await requireMe(args);
  const found = posting instanceof ApiProblem ? null : posting;
  const seen = found ? await asSeen(args, found.id) : null;
  return { posting: found, verified, now: nowOf(args), seen };
}

/** The posting; or the problem, where there is none, it is paused, or it is over. */
async function openPosting(args: Args): Promise<PostingView | ApiProblem> {
  const path = `/postings/${encodeURIComponent(args.params.slug ?? '')}`;
  try {
    return await apiFor(args).get<PostingView>(path);
  } catch (error) {
    if (error instanceof ApiProblem && SHUT.has(error.status)) return error;
    return orPage(args.request, Promise.reject(error as Error));
  }
}

/** The company's view of the profile as it is, before anything is written; the form stands without it. */
async function asSeen(args: Args, postingId: string): Promise<ApplicationPreview | null> {
  try {
    return await apiFor(args).post<ApplicationPreview>(`/postings/${postingId}/applications/preview`, {});
  } catch (error) {
    if (error instanceof ApiProblem) return null;
    throw error;
  }
}

export async function action(args: Args) {
  const api = apiFor(args);
  const form = await readOwnForm(args);
  const tree = formTree(form);
  const op = field(form, '_op');
  const posting = await openPosting(args);
  if (posting instanceof ApiProblem) {
    const { status } = posting;
    return data({ kind: 'shut' as const, tree, status, typed: typedIn(form) }, { status });
  }
  const problems = await takeFiles(args, form, tree, posting);
  const body = applicationBody(tree, posting.questions);
  if (op === 'edit') return { kind: 'form' as const, tree, errors: problems };
  try {
    if (op === 'send' && problems.length === 0) {
      const key = field(form, '_key');
      const sent = await api.post<SubmittedApplication>(
        `/postings/${posting.id}/applications`,
        body,
        key === '' ? {} : { 'idempotency-key': key },
      );
      throw redirect(`/applications/${sent.id}?sent`);
    }
    const preview = await api.post<ApplicationPreview>(`/postings/${posting.id}/applications/preview`, body);
    const errors = [
      ...problems,
      ...preview.problems.map((item) => ({ ...item, pointer: pointerOf(item, posting, body) })),
    ];
    if (errors.length > 0) return data({ kind: 'form' as const, tree, errors }, { status: 422 });
    return { kind: 'preview' as const, tree, preview, key: crypto.randomUUID() };
  } catch (error) {
    if (error instanceof Response || !(error instanceof ApiProblem)) throw error;
    const { errors, status } = errorsOf(error);
    const named = errors.map((item) => ({ ...item, pointer: pointerOf(item, posting, body) }));
    // Paused or closed while it was sent: there may be no posting any more to show the form of.
    if (SHUT.has(status) && (await openPosting(args)) instanceof ApiProblem)
      return data({ kind: 'shut' as const, tree, status, typed: typedIn(form) }, { status });
    return data({ kind: 'form' as const, tree, errors: [...problems, ...named] }, { status });
  }
}

/** Uploads what was chosen and notes the files in the tree, so that a second round does not lose them. */
async function takeFiles(
  args: Args,
  form: FormData,
  tree: FormTree,
  posting: PostingView,
): Promise<FormError[]> {
  const problems: FormError[] = [];
  const kept = listAt(tree, 'files').map(String);
  const answers = typeof tree.answers === 'object' && !Array.isArray(tree.answers) ? tree.answers : {};
  tree.answers = answers;
  for (const name of new Set(form.keys())) {
    for (const entry of form.getAll(name)) {
      if (typeof entry === 'string' || (entry.size === 0 && !isTooLarge(entry))) continue;
      const question = name.startsWith('_file.') ? name.slice('_file.'.length) : null;
      const pointer = question === null ? '/fileIds' : `/answers/${question}`;
      if (isTooLarge(entry)) {
        problems.push({ pointer, detail: `${entry.name}: ${applyText.fileTooLarge}` });
        continue;
      }
      const upload = new FormData();
      upload.append('file', entry, entry.name);
      try {
        const stored = await apiFor(args).upload<StoredFileView>('/me/files', upload);
        if (question !== null && posting.questions.some((item) => item.id === question)) {
          answers[question] = stored.id;
          tree[`name_${question}`] = stored.name;
          noteStored(args, [`answers.${question}`, stored.id], [`name_${question}`, stored.name]);
        } else {
          kept.push(`${stored.id}|${stored.name}`);
          noteStored(args, ['files[]', `${stored.id}|${stored.name}`]);
        }
      } catch (error) {
        const { errors } = errorsOf(error);
        problems.push({ pointer, detail: `${entry.name}: ${errors[0]?.detail ?? ''}` });
      }
    }
  }
  tree.files = kept;
  return problems;
}

/** A stored file is part of what was typed: it need not be chosen again after an interruption. */
function noteStored(args: Args, ...fields: [name: string, value: string][]): void {
  args.context.set(typedContext, [...args.context.get(typedContext), ...fields]);
}

/** The API points at the answer's place in the list; the page names fields by the question. */
function pointerOf(error: FormError, posting: PostingView, body: ReturnType<typeof applicationBody>): string {
  const part = /^\/answers\/([^/]+)/.exec(error.pointer)?.[1];
  if (part === undefined) return error.pointer;
  const byId = posting.questions.find((question) => question.id === part);
  const id = byId?.id ?? body.answers[Number(part)]?.questionId;
  return id === undefined ? '' : `/answers/${id}`;
}

export function meta({ loaderData }: { loaderData?: { posting: PostingView | null } }) {
  return pageMeta({ title: applyText.title(loaderData?.posting?.title ?? ''), index: false });
}

export default function Apply() {
  const { posting, verified, now, seen } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (result?.kind === 'shut' || !posting)
    return (
      <ApplyShut
        over={result?.kind === 'shut' && result.status === 410}
        tree={result?.tree ?? {}}
        typed={result?.kind === 'shut' ? result.typed : []}
      />
    );
  if (result?.kind === 'preview')
    return (
      <ApplyPreview
        posting={posting}
        preview={result.preview}
        tree={result.tree}
        idempotencyKey={result.key}
      />
    );
  return (
    <ApplyForm
      posting={posting}
      verified={verified}
      seen={seen}
      now={now}
      tree={result?.tree ?? {}}
      errors={result?.errors ?? []}
    />
  );
}
