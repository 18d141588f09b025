import type { PostingView } from '@plainhire/contracts';
import { data, redirect } from 'react-router';
import { apiFor, ApiProblem, type PageArgs } from './api.server.js';
import { errorsOf, field, readForm } from './forms.server.js';
import { type FormTree, formTree, listAt, textAt } from './format/form-tree.js';
import { fieldPointer, postingPatch } from './format/posting-form.js';
import { signInStep } from './sign-in.server.js';

const STEPS = new Set(['withdraw', 'pause', 'resume', 'close', 'fill', 'duplicate']);

/** The one action behind the pages of a posting: save, submit, a row more, or a step of its life. */
export async function postingAction(args: PageArgs, target: { id: string } | { companyId: string | null }) {
  const form = await readForm(args);
  const op = field(form, '_op');
  const tree = withoutBlankQuestions(formTree(form));
  const again = (step: Awaited<ReturnType<typeof signInStep>>) =>
    data(
      { kind: 'sign-in' as const, tree, op, errors: [], step: step?.step === 'done' ? null : step },
      { status: 401 },
    );
  const step = await signInStep(args, form);
  if (step && step.step !== 'done') return again(step);
  const api = apiFor(args);
  const me = await api.me();
  if (!me) return again(null);
  if (op === 'add') return { kind: 'form' as const, tree, op, errors: [], step: null };
  try {
    if ('id' in target && (STEPS.has(op) || op === 'extend')) {
      const body = op === 'extend' ? { days: Number(field(form, 'days')) } : undefined;
      const after = await api.post<PostingView>(`/postings/${target.id}/${op}`, body);
      throw redirect(`/hiring/postings/${after.id}`);
    }
    const patch = postingPatch(tree);
    let id = 'id' in target ? target.id : textAt(tree, 'draftId');
    const companyId = 'companyId' in target ? (target.companyId ?? me.memberships[0]?.companyId) : undefined;
    const saved =
      id === ''
        ? await api.post<PostingView>(`/companies/${companyId ?? ''}/postings`, patch)
        : await api.patch<PostingView>(`/postings/${id}`, patch);
    id = saved.id;
    tree.draftId = id;
    if (op === 'submit') await api.post(`/postings/${id}/submit`);
    throw redirect(`/hiring/postings/${id}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    if (error instanceof ApiProblem && error.status === 401) return again(null);
    const { errors, status } = errorsOf(error);
    const named = errors.map((item) => ({ ...item, pointer: fieldPointer(item.pointer, tree) }));
    return data({ kind: 'form' as const, tree, op, errors: named, step: null }, { status });
  }
}

/** A row's kind is always chosen, so a question without words counts as blank. */
function withoutBlankQuestions(tree: FormTree): FormTree {
  tree.questions = (listAt(tree, 'questions') as FormTree[]).filter(
    (row) => textAt(row, 'label').trim() !== '',
  );
  return tree;
}
