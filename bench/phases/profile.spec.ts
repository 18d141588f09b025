import { describe, expect, it } from 'vitest';
import { sharesOf } from './profile.js';

const node = (id: number, functionName: string, url: string) => ({
  id,
  callFrame: { functionName, url, lineNumber: 9 },
});

describe('a CPU profile', () => {
  it('is divided among packages, libraries and Node, without the time of idleness', () => {
    const shares = sharesOf({
      nodes: [
        node(1, '(idle)', ''),
        node(2, 'parse', 'file:///x/node_modules/a/node_modules/@b/c/index.js'),
        node(3, 'execute', 'file:///x/dist/libs/search/src/search-postings.js'),
        node(4, 'end', 'node:internal/streams/writable'),
        node(5, '(garbage collector)', ''),
      ],
      samples: [1, 2, 3, 3, 4, 5],
      timeDeltas: [500, 10, 20, 20, 40, 10],
    });
    expect(shares.map(({ part, share }) => [part, share])).toEqual([
      ['libs/search', 0.4],
      ['node:internal/streams', 0.4],
      ['@b/c', 0.1],
      ['(garbage collector)', 0.1],
    ]);
    expect(shares[0]?.functions).toEqual([{ name: 'execute:10', share: 0.4 }]);
  });
});
