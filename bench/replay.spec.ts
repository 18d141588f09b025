import { describe, expect, it } from 'vitest';
import { isRead, Replay } from './replay.js';

const ID = '019aa000-0000-7000-8000-000000000001';
const OTHER = '019aa000-0000-7000-8000-000000000002';

describe('a recorded request', () => {
  it('is run again for somebody else', () => {
    const replay = new Replay(
      [
        { sql: 'SELECT $1', values: ['ann@example.test', 3, null] },
        { sql: 'INSERT $1', values: [`{"to":"ann@example.test"}`] },
      ],
      new Map([['ann@example.test', 'email']]),
    );
    expect(replay.fill({ email: 'ben@example.test' })).toEqual([
      { sql: 'SELECT $1', values: ['ben@example.test', 3, null] },
      { sql: 'INSERT $1', values: ['{"to":"ben@example.test"}'] },
    ]);
  });

  it('gets a fresh id for each id that was made, the same one wherever it stood', () => {
    const replay = new Replay(
      [
        { sql: 'a', values: [ID, `key:${OTHER}`] },
        { sql: 'b', values: [`{"id":"${ID}"}`] },
      ],
      new Map(),
    );
    expect(replay.fresh).toEqual(['fresh0', 'fresh1']);
    expect(replay.fill({ fresh0: 'A', fresh1: 'B' }).map(({ values }) => values)).toEqual([
      ['A', 'key:B'],
      ['{"id":"A"}'],
    ]);
  });

  it('keeps lists as PostgreSQL reads them, with what changes in them', () => {
    const replay = new Replay([{ sql: 'a', values: [[ID, 'a "b" \\', 7]] }], new Map([[ID, 'user']]));
    expect(replay.fill({ user: 'U' })[0]?.values).toEqual(['{"U","a \\"b\\" \\\\","7"}']);
  });

  it('is not run with a slot left open', () => {
    const replay = new Replay([{ sql: 'a', values: [ID] }], new Map());
    expect(() => replay.fill({})).toThrow(RangeError);
  });
});

describe('a statement', () => {
  it.each([
    ['SELECT 1', true],
    ['  WITH a AS (SELECT 1) SELECT * FROM a', true],
    ["SELECT 'DELETE this'", true],
    ['SELECT id FROM t FOR UPDATE', true],
    ['WITH gone AS (DELETE FROM t RETURNING id) SELECT * FROM gone', false],
    ['INSERT INTO t SELECT 1', false],
    ['BEGIN', false],
  ])('%s is explained: %s', (sql, expected) => {
    expect(isRead({ sql, values: [] })).toBe(expected);
  });
});
