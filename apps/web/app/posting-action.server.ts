import type { PostingPreview, PostingView } from '@plainhire/contracts';
import { data, redirect } from 'react-router';
import { type Api, apiFor, ApiProblem, type PageArgs } from './api.server.js';
import { companyOfForm } from './desk.server.js';
import { errorsOf, field, onceKey } from './forms.server.js';
import { type FormTree, formTree, listAt, textAt } from './format/form-tree.js';
import { fieldPointer, postingPatch } from './format/posting-form.js';
import { readOwnForm } from './own-form.server.js';

const STEPS = new Set(['withdraw', 'pause', 'resume', 'close', 'fill', 'duplicate']);

/** The one action behind the pages of a posting: save, submit, a row more, or a step of its life. */
export async function postingAction(args: PageArgs, target: { id: string } | 'new') {
  const form = await readOwnForm(args);
  const op = field(form, '_op');
  const tree = withoutBlankQuestions(formTree(form));
  const api = apiFor(args);
  const id = target === 'new' ? textAt(tree, 'draftId') : target.id;
  const companyId = target === 'new' ? await companyOfForm(args, form) : null;
  if (op === 'add') return { kind: 'form' as const, tree, op, errors: [], preview: null };
  try {
    if (target !== 'new' && (STEPS.has(op) || op === 'extend')) {
      const body = op === 'extend' ? { days: Number(field(form, 'days')) } : undefined;
      const after = await api.post<PostingView>(
        `/postings/${target.id}/${op}`,
        body,
        op === 'duplicate' ? onceKey(form) : {},
      );
      throw redirect(`/hiring/postings/${after.id}?done=${op}`);
    }
    const patch = postingPatch(tree);
    if (op === 'preview') {
      const owner = companyId ?? (await api.get<PostingView>(`/postings/${id}`)).company.id;
      const preview = await api.post<PostingPreview>(`/companies/${owner}/postings/preview`, patch);
      return { kind: 'form' as const, tree, op, errors: [], preview };
    }
    const saved =
      companyId !== null && id === ''
        ? await createOnce(api, `/companies/${companyId}/postings`, patch, onceKey(form))
        : await api.patch<PostingView>(`/postings/${id}`, patch);
    tree.draftId = saved.id;
    if (op === 'submit') await api.post(`/postings/${saved.id}/submit`);
    throw redirect(`/hiring/postings/${saved.id}?done=${op === 'submit' ? 'submit' : 'save'}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    const { errors, status } = errorsOf(error);
    const named = errors.map((item) => ({ ...item, pointer: fieldPointer(item.pointer, tree) }));
    return data({ kind: 'form' as const, tree, op, errors: named, preview: null }, { status });
  }
}

/** A form that was gone back to and changed carries the key of what it made before: then it makes another. */
async function createOnce(
  api: Api,
  path: string,
  patch: object,
  key: Record<string, string>,
): Promise<PostingView> {
  try {
    return await api.post<PostingView>(path, patch, key);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem.code !== 'idempotency.key-reused') throw error;
    return api.post<PostingView>(path, patch);
  }
}

/** A row's kind is always chosen, so a question without words counts as blank. */
function withoutBlankQuestions(tree: FormTree): FormTree {
  tree.questions = (listAt(tree, 'questions') as FormTree[]).filter(
    (row) => textAt(row, 'label').trim() !== '',
  );
  return tree;
}
