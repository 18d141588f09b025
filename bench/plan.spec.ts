import { describe, expect, it } from 'vitest';
import { summarise } from './plan.js';

const plan = (Plan: Parameters<typeof summarise>[0]['Plan']) => ({
  Plan,
  'Planning Time': 0.5,
  'Execution Time': 2,
});

describe('the summary of a plan', () => {
  it('sums what was read over all loops, kept and dropped', () => {
    const summary = summarise(
      plan({
        'Node Type': 'Nested Loop',
        'Actual Rows': 20,
        'Shared Hit Blocks': 70,
        'Shared Read Blocks': 3,
        Plans: [
          {
            'Node Type': 'Index Scan',
            'Relation Name': 'a',
            'Index Name': 'a_ix',
            'Actual Rows': 10,
            'Actual Loops': 1,
            'Rows Removed by Filter': 5,
          },
          {
            'Node Type': 'Index Scan',
            'Relation Name': 'b',
            'Index Name': 'b_pk',
            'Actual Rows': 2,
            'Actual Loops': 10,
          },
        ],
      }),
    );
    expect(summary).toEqual({ ms: 2.5, rowsRead: 35, buffers: 73, indexes: ['a_ix', 'b_pk'], scanned: [] });
  });

  it('names the tables that were read from end to end, but not those that no loop reached', () => {
    const summary = summarise(
      plan({
        'Node Type': 'Append',
        Plans: [
          { 'Node Type': 'Seq Scan', 'Relation Name': 'big', 'Actual Rows': 9, 'Actual Loops': 1 },
          { 'Node Type': 'Seq Scan', 'Relation Name': 'never', 'Actual Rows': 0, 'Actual Loops': 0 },
        ],
      }),
    );
    expect(summary.scanned).toEqual(['big']);
  });
});
