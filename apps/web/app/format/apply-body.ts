import type { PostingBody } from '@plainhire/contracts';
import { type FormTree, listAt, textAt } from './form-tree.js';

interface SentAnswer {
  readonly questionId: string;
  readonly value: string | number | string[];
}

interface UploadedFile {
  readonly id: string;
  readonly name: string;
}

/**
 * What was typed as the body of an application. Questions are sent in the posting's order; an empty
 * answer is left out, so that the API names each required one that is missing.
 */
export function applicationBody(tree: FormTree, questions: PostingBody['questions']) {
  const answers = questions.flatMap((question): SentAnswer[] => {
    const path = `answers.${question.id}`;
    if (question.type === 'multi') {
      const value = listAt(tree, path).map(String);
      return value.length === 0 ? [] : [{ questionId: question.id, value }];
    }
    const typed = textAt(tree, path).trim();
    if (typed === '') return [];
    const number = question.type === 'number' ? Number(typed.replace(',', '.')) : Number.NaN;
    return [{ questionId: question.id, value: Number.isNaN(number) ? typed : number }];
  });
  return {
    coverLetter: textAt(tree, 'coverLetter'),
    answers,
    fileIds: uploads(tree).map((file) => file.id),
  };
}

/** Files that are with us already, carried along in the form as `id|name`. */
export function uploads(tree: FormTree): UploadedFile[] {
  return listAt(tree, 'files').map((entry) => {
    const [id = '', ...name] = String(entry).split('|');
    return { id, name: name.join('|') };
  });
}
