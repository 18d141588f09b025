import type { AnswerInput, Question, QuestionType } from '@plainhire/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnswers } from './application.answers.js';

const FILE = '01900000-0000-7000-8000-000000000001';
const OWN = new Set([FILE]);

function question(type: QuestionType, overrides: Partial<Question> = {}): Question {
  const options = type === 'single' || type === 'multi' ? ['Yes', 'No', 'Maybe'] : undefined;
  return { id: 'q1', type, label: 'Ask', required: true, options, ...overrides };
}

function answer(type: QuestionType, value: AnswerInput['value']) {
  return checkAnswers([question(type)], [{ questionId: 'q1', value }], OWN);
}

describe('answers that fit their question', () => {
  it.each<[QuestionType, AnswerInput['value'], unknown]>([
    ['short_text', 'Rotterdam', 'Rotterdam'],
    ['long_text', 'One\nTwo', 'One\nTwo'],
    ['single', 'Maybe', 'Maybe'],
    ['multi', ['No', 'Yes', 'No'], ['No', 'Yes']],
    ['multi', 'Yes', ['Yes']],
    ['number', 4.5, 4.5],
    ['number', '4,5', 4.5],
    ['number', '-12', -12],
    ['number', 0, 0],
    ['date', '2028-02-29', '2028-02-29'],
    ['file', FILE, FILE],
    ['url', 'https://okafor.example/work', 'https://okafor.example/work'],
  ])('%s takes %j', (type, value, kept) => {
    const checked = answer(type, value);
    expect(checked.errors).toEqual([]);
    expect(checked.answers).toEqual([{ questionId: 'q1', type, label: 'Ask', value: kept }]);
  });
});

describe('answers that do not fit', () => {
  it.each<[QuestionType, AnswerInput['value']]>([
    ['short_text', 'a'.repeat(501)],
    ['short_text', 'One\nTwo'],
    ['short_text', 7],
    ['short_text', ['a']],
    ['long_text', true],
    ['single', 'Perhaps'],
    ['single', ['Yes']],
    ['single', 'yes'],
    ['multi', ['Yes', 'Perhaps']],
    ['multi', 3],
    ['number', 'four'],
    ['number', '1e5'],
    ['number', 1e13],
    ['number', true],
    ['date', '2026-02-30'],
    ['date', '30.11.2026'],
    ['date', 20261130],
    ['file', '01900000-0000-7000-8000-000000000002'],
    ['file', '../../etc/passwd'],

    ['url', 'javascript:alert(1)'],
    ['url', 'okafor.example'],
    ['url', 'https://user:secret@okafor.example'],
  ])('%s refuses %j and points to the answer', (type, value) => {
    const checked = answer(type, value);
    expect(checked.answers).toEqual([]);
    expect(checked.errors).toEqual([
      expect.objectContaining({ pointer: '/answers/0', code: 'application.answer-invalid' }),
    ]);
    expect(checked.missing).toEqual([]);
  });
});

describe('questions without an answer', () => {
  it.each<[string, AnswerInput['value']]>([
    ['nothing', null],
    ['blanks', '  \n '],
    ['no choice', []],
  ])('treats %s as no answer and points to it', (_, value) => {
    const checked = answer('long_text', value);
    expect(checked.errors).toEqual([
      { pointer: '/answers/0', code: 'application.answer-missing', detail: 'Answer the question "Ask".' },
    ]);
    expect(checked.missing).toEqual([{ questionId: 'q1', label: 'Ask' }]);
  });

  it('points to the answers as a whole when a required one is left out', () => {
    const checked = checkAnswers([question('short_text')], [], OWN);
    expect(checked.errors).toMatchObject([{ pointer: '/answers', code: 'application.answer-missing' }]);
  });

  it('lets an optional one go', () => {
    expect(checkAnswers([question('date', { required: false })], [], OWN)).toEqual({
      answers: [],
      errors: [],
      missing: [],
    });
  });
});

describe('answers nobody asked for', () => {
  it('refuses an unknown question and a second answer', () => {
    const checked = checkAnswers(
      [question('short_text')],
      [
        { questionId: 'q9', value: 'x' },
        { questionId: 'q1', value: 'first' },
        { questionId: 'q1', value: 'second' },
      ],
      OWN,
    );
    expect(checked.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/answers/0', 'application.unknown-question'],
      ['/answers/2', 'application.answered-twice'],
    ]);
    expect(checked.answers.map(({ value }) => value)).toEqual(['first']);
  });
});

describe('any answers to any questions', () => {
  const types: QuestionType[] = [
    'short_text',
    'long_text',
    'single',
    'multi',
    'number',
    'date',
    'file',
    'url',
  ];
  const questions = fc
    .array(fc.record({ type: fc.constantFrom(...types), required: fc.boolean() }), { maxLength: 8 })
    .map((list) =>
      list.map(({ type, required }, index) => question(type, { id: `q${String(index)}`, required })),
    );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('Yes', '2026-11-30', FILE, 'https://a.example', ''),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(fc.constantFrom('Yes', 'No', 'x')),
  );
  const given = fc.array(fc.record({ questionId: fc.constantFrom('q0', 'q1', 'q2', 'q7', 'zz'), value }), {
    maxLength: 8,
  });

  it('never lets a required question pass unanswered, and keeps nothing unasked', () => {
    fc.assert(
      fc.property(questions, given, (asked, answers) => {
        const checked = checkAnswers(asked, answers, OWN);
        const kept = new Set(checked.answers.map(({ questionId }) => questionId));
        for (const { id, required } of asked) {
          if (required && !kept.has(id)) expect(checked.errors.length).toBeGreaterThan(0);
        }
        expect(kept.size).toBe(checked.answers.length);
        for (const id of kept) expect(asked.map((one) => one.id)).toContain(id);
        for (const { pointer } of checked.errors) expect(pointer).toMatch(/^\/answers(\/\d+)?$/);
      }),
    );
  });
});
