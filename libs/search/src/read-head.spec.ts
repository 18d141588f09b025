import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHead, vectorText, type Weight } from './tsquery.js';

const entry = (lexeme: string, position: number, weight: Weight) => ({ lexeme, position, weight });

describe('reading a head vector', () => {
  const text = vectorText([
    entry('senior', 1, 'A'),
    entry('nurs', 2, 'A'),
    entry("o'hara", 100, 'B'),
    entry('nurs', 101, 'B'),
    entry('a:1A', 400, 'C'),
    entry('berlin', 401, 'D'),
  ]);

  it('gives the places of the words asked for, in the order asked, and the length of the title', () => {
    expect(readHead(text, ['nurs', 'gone', "o'hara", 'berlin'])).toEqual({
      entries: [
        [
          { position: 2, weight: 'A' },
          { position: 101, weight: 'B' },
        ],
        [],
        [{ position: 100, weight: 'B' }],
        [{ position: 401, weight: 'D' }],
      ],
      titleLength: 2,
    });
  });

  it('does not take a part of a word for the word', () => {
    expect(readHead(text, ['hara', 'nur', 'urs']).entries).toEqual([[], [], []]);
  });

  it('reads back whatever was written', () => {
    const lexeme = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...`ab'\\ :A1,`) });
    const written = fc.uniqueArray(
      fc.tuple(lexeme, fc.integer({ min: 1, max: 900 }), fc.constantFrom<Weight>('A', 'B', 'C', 'D')),
      { selector: ([text]) => text, maxLength: 8 },
    );
    fc.assert(
      fc.property(written, lexeme, (words, other) => {
        const vector = vectorText(words.map((word) => entry(...word)));
        const { entries, titleLength } = readHead(vector, [...words.map(([text]) => text), other]);
        expect(entries.slice(0, -1)).toEqual(words.map(([, position, weight]) => [{ position, weight }]));
        if (!words.some(([text]) => text === other)) expect(entries.at(-1)).toEqual([]);
        expect(titleLength).toBe(words.filter(([, , weight]) => weight === 'A').length);
      }),
    );
  });
});
