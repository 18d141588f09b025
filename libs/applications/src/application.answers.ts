import { type Answer, type AnswerInput, type Question, WebUrl } from '@plainhire/contracts';
import type { FieldError } from '@plainhire/kernel';

export interface CheckedAnswers {
  /** In the order of the questions; unanswered ones are left out. */
  readonly answers: readonly Answer[];
  readonly errors: readonly FieldError[];
  /** Required questions that have no answer. */
  readonly missing: readonly { questionId: string; label: string }[];
}

/** Longest text taken for a question of this type, in characters. */
const TEXT_LIMITS = { short_text: 500, long_text: 5000 } as const;
const MAX_NUMBER = 1e12;

type Value = Answer['value'];
type Verdict = { readonly value: Value } | { readonly problem: string } | 'empty';

/**
 * Checks answers against a posting's questions, by type. Pure. Pointers lead to `/answers/N` where
 * an answer was given, and to `/answers` where one is missing altogether.
 *
 * @param ownFileIds ids of the files the candidate may send
 */
export function checkAnswers(
  questions: readonly Question[],
  given: readonly AnswerInput[],
  ownFileIds: ReadonlySet<string>,
): CheckedAnswers {
  const errors: FieldError[] = [];
  const values = new Map<string, Value>();
  const positions = new Map<string, number>();
  const broken = new Set<string>();

  given.forEach((input, index) => {
    const question = questions.find((one) => one.id === input.questionId);
    const pointer = `/answers/${String(index)}`;
    if (!question) {
      errors.push({
        pointer,
        code: 'application.unknown-question',
        detail: 'The posting does not ask this.',
      });
      return;
    }
    if (positions.has(question.id)) {
      errors.push({
        pointer,
        code: 'application.answered-twice',
        detail: 'This question is answered twice.',
      });
      return;
    }
    positions.set(question.id, index);
    const verdict = judge(question, input.value, ownFileIds);
    if (verdict === 'empty') return;
    if ('problem' in verdict) {
      broken.add(question.id);
      errors.push({ pointer, code: 'application.answer-invalid', detail: verdict.problem });
      return;
    }
    values.set(question.id, verdict.value);
  });

  const missing = questions.filter((one) => one.required && !values.has(one.id) && !broken.has(one.id));
  for (const question of missing) {
    const position = positions.get(question.id);
    errors.push({
      pointer: position === undefined ? '/answers' : `/answers/${String(position)}`,
      code: 'application.answer-missing',
      detail: `Answer the question "${question.label}".`,
    });
  }

  return {
    answers: questions.flatMap(({ id, type, label }) => {
      const value = values.get(id);
      return value === undefined ? [] : [{ questionId: id, type, label, value }];
    }),
    errors,
    missing: missing.map(({ id, label }) => ({ questionId: id, label })),
  };
}

function judge(question: Question, value: AnswerInput['value'], ownFileIds: ReadonlySet<string>): Verdict {
  if (value === null) return 'empty';
  if (typeof value === 'string' && value.trim() === '') return 'empty';
  if (Array.isArray(value) && value.length === 0) return 'empty';
  switch (question.type) {
    case 'short_text':
    case 'long_text':
      return judgeText(question.type, value);
    case 'single':
      return typeof value === 'string' && question.options?.includes(value)
        ? { value }
        : { problem: 'Choose one of the answers offered.' };
    case 'multi':
      return judgeChoices(question, value);
    case 'number':
      return judgeNumber(value);
    case 'date':
      return typeof value === 'string' && isDate(value)
        ? { value }
        : { problem: 'Write a date like 2026-11-30.' };
    case 'file':
      return typeof value === 'string' && ownFileIds.has(value)
        ? { value }
        : { problem: 'Upload the file again. We could not find it among yours.' };
    case 'url': {
      const url = WebUrl.safeParse(value);
      return url.success
        ? { value: url.data }
        : { problem: url.error.issues[0]?.message ?? 'Write a full address that begins with https://.' };
    }
  }
}

function judgeText(type: keyof typeof TEXT_LIMITS, value: AnswerInput['value']): Verdict {
  if (typeof value !== 'string') return { problem: 'Answer in words.' };
  const limit = TEXT_LIMITS[type];
  if (value.length > limit) return { problem: `Write at most ${String(limit)} characters.` };
  if (type === 'short_text' && /[\n\u2028\u2029]/.test(value)) return { problem: 'Write this on one line.' };
  return { value };
}

function judgeChoices(question: Question, value: AnswerInput['value']): Verdict {
  // A form with one box ticked sends one text, not a list.
  const chosen = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(chosen) || !chosen.every((one) => question.options?.includes(one))) {
    return { problem: 'Choose among the answers offered.' };
  }
  return { value: [...new Set(chosen)] };
}

function judgeNumber(value: AnswerInput['value']): Verdict {
  // A form sends figures as text.
  const number =
    typeof value === 'string' && /^[+-]?\d+([.,]\d+)?$/.test(value.trim())
      ? Number(value.trim().replace(',', '.'))
      : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || Math.abs(number) > MAX_NUMBER) {
    return { problem: 'Answer with a number.' };
  }
  return { value: number };
}

/** A day of the calendar, `YYYY-MM-DD`; 30 February is none. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00.000Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
