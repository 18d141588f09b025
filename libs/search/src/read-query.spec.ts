import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, type Question, quoteLexeme, readQuery } from './tsquery.js';

const lexeme = fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom(...`ab'\\ &|()`) });
const { node } = fc.letrec<{ node: Question }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'node' },
    fc.record({ lexeme }),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

function written(tree: Question): string {
  if ('lexeme' in tree) return quoteLexeme(tree.lexeme);
  return ('all' in tree ? allOf(tree.all.map(written)) : anyOf(tree.any.map(written))) ?? '';
}

function means(tree: Question, has: ReadonlySet<string>): boolean {
  if ('lexeme' in tree) return has.has(tree.lexeme);
  return 'all' in tree
    ? tree.all.every((part) => means(part, has))
    : tree.any.some((part) => means(part, has));
}

describe('reading a tsquery that was built here', () => {
  it('asks for what was written, whatever signs stand in a word', () => {
    fc.assert(
      fc.property(node, fc.uniqueArray(lexeme, { maxLength: 30 }), (tree, lexemes) => {
        const has = new Set(lexemes);
        expect(means(readQuery(written(tree)), has)).toBe(means(tree, has));
      }),
    );
  });

  it('binds "and" closer than "or", as PostgreSQL does', () => {
    expect(readQuery("'a' | 'b' & 'c'")).toEqual({
      any: [{ lexeme: 'a' }, { all: [{ lexeme: 'b' }, { lexeme: 'c' }] }],
    });
  });
});
