import { describe, expect, it } from 'vitest';
import { FormatError, parseJudgement, parseRow, Query } from './sets.js';
import { mentionsOf } from './tasks/skills.js';

describe('the lines of a set', () => {
  it('reads a query, a number for an id included', () => {
    expect(parseRow('{"id":7,"text":"nurse","kind":"typo"}', Query, 'a')).toEqual({
      id: '7',
      text: 'nurse',
      kind: 'typo',
    });
  });

  it('names the place and the fault of a line that is not of the format', () => {
    expect(() => parseRow('{"id":7', Query, 'queries, line 3')).toThrow('queries, line 3: this is not JSON.');
    expect(() => parseRow('{"id":7}', Query, 'queries, line 3')).toThrow(/queries, line 3: text: /);
    expect(() => parseRow('[]', Query, 'x')).toThrow(FormatError);
  });

  it('reads a judgement, and leaves out what is judged to be no answer', () => {
    expect(parseJudgement('q1\t0\td\t1', 'x')).toEqual({
      query: 'q1',
      document: 'd',
      grade: 1,
    });
    expect(parseJudgement('q1 0 d 2', 'x')?.grade).toBe(2);
    expect(parseJudgement('q1 0 d 0', 'x')).toBeNull();
    expect(parseJudgement('  ', 'x')).toBeNull();
  });

  it('refuses a judgement that lacks a part', () => {
    expect(() => parseJudgement('q1 0 d', 'qrels.tsv, line 2')).toThrow(/qrels.tsv, line 2/);
    expect(() => parseJudgement('q1 0 d much', 'x')).toThrow(FormatError);
  });
});

describe('skills in a sentence of tokens', () => {
  it('gives the span in tokens, end exclusive', () => {
    expect(mentionsOf(['You', 'write', 'TypeScript', 'and', 'machine', 'learning', '.'])).toEqual([
      '2-3',
      '4-6',
    ]);
    expect(mentionsOf([])).toEqual([]);
  });
});
