import { FakeClock } from '@plainhire/kernel';
import { describe, expect, it, vi } from 'vitest';
import { Discover } from './discover.js';
import type { RoleQueries } from './role.queries.js';
import type { SearchPostings } from './search-postings.js';
import type { SearchQueries } from './search.queries.js';

function discover(live: number) {
  const clock = new FakeClock();
  const homeFigures = vi.fn(() => Promise.resolve({ live, companies: 3, paid: live / 2 }));
  const queries = { homeFigures, medianPay: () => Promise.resolve([]) } as unknown as SearchQueries;
  return {
    clock,
    homeFigures,
    discover: new Discover(queries, {} as RoleQueries, {} as SearchPostings, clock),
  };
}

describe('the figures of the front page', () => {
  it('are counted once a minute on a large market, and once for all who come meanwhile', async () => {
    const { clock, homeFigures, discover: market } = discover(50_000);
    const [first, second] = await Promise.all([market.stats(), market.stats()]);
    expect(first).toEqual({ livePostings: 50_000, companies: 3, payShown: 0.5, medianPay: [] });
    expect(second).toBe(first);
    clock.advance({ seconds: 59 });
    await market.stats();
    expect(homeFigures).toHaveBeenCalledTimes(1);
    clock.advance({ seconds: 1 });
    await market.stats();
    expect(homeFigures).toHaveBeenCalledTimes(2);
  });

  it('are counted for everybody on a small one, where each posting counts', async () => {
    const { homeFigures, discover: market } = discover(10);
    await market.stats();
    await market.stats();
    expect(homeFigures).toHaveBeenCalledTimes(2);
  });

  it('are counted again after a failure', async () => {
    const { homeFigures, discover: market } = discover(50_000);
    homeFigures.mockRejectedValueOnce(new Error('no database'));
    await expect(market.stats()).rejects.toThrow('no database');
    expect((await market.stats()).livePostings).toBe(50_000);
  });
});
