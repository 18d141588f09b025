import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const SCRIPT = readFileSync(new URL('../../public/offer.js', import.meta.url), 'utf8');
/** By the shop's clock. */
const NOW = Date.parse('2026-11-23T09:00:00.000Z');
const MINUTE = 60_000;

interface Page {
  /** Minutes by which the reader's clock is ahead of the shop's; behind, below zero. */
  readonly skew?: number;
  /** Minutes since the page was drawn, for one that a browser kept. */
  readonly kept?: number;
  /** The shop does not answer. */
  readonly away?: boolean;
}

/** A page with one offer that ends in half an hour by the shop's clock, as a browser runs the script on it. */
function page({ skew = 0, kept, away = false }: Page = {}) {
  const opened = NOW + (kept ?? 0) * MINUTE;
  let passed = 0;
  let slept = 0;
  const timers: { run: () => void; at: number }[] = [];
  const shown: Record<string, (event: unknown) => void> = {};
  const part = { hidden: false, dataset: { offerEnds: new Date(NOW + 30 * MINUTE).toISOString() } };
  const asked: string[] = [];
  const clock = () => opened + passed;
  class ReaderDate extends Date {
    static override now = () => clock() + slept + skew * MINUTE;
  }
  const window = {
    Date: ReaderDate,
    performance: {
      now: () => 100 + passed,
      getEntriesByType: () => [{ responseStart: 100, transferSize: kept === undefined ? 9_000 : 0 }],
    },
    document: {
      currentScript: { dataset: { now: String(NOW) } },
      querySelectorAll: (selector: string) =>
        selector.startsWith('[data-offer-ends]') && !part.hidden ? [part] : [],
      addEventListener: () => undefined,
    },
    fetch: (path: string) => {
      asked.push(path);
      if (away) return Promise.reject(new Error('away'));
      return Promise.resolve({
        ok: true,
        json: () => Promise.resolve({ now: new Date(clock() + slept).toISOString() }),
      });
    },
    AbortSignal: { timeout: () => undefined },
    setTimeout: (run: () => void, ms: number) => timers.push({ run, at: passed + ms }),
    clearTimeout: (id: number) => timers.splice(id - 1, 1, { run: () => undefined, at: Infinity }),
    addEventListener: (type: string, run: (event: unknown) => void) => (shown[type] = run),
    location: { reload: () => undefined },
  };
  runInContext(SCRIPT, createContext(window));
  return {
    part,
    asked,
    answered: () => new Promise((resolve) => setImmediate(resolve)),
    /** Lets time pass, and what is due by then run. */
    pass(minutes: number) {
      const end = passed + minutes * MINUTE;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        passed = Math.max(passed, next.at);
        next.at = Infinity;
        next.run();
      }
      passed = end;
    },
    /** The machine sleeps: timers and `performance.now()` stand still. */
    sleep(minutes: number) {
      slept += minutes * MINUTE;
    },
    comeBack() {
      shown.pageshow?.({ persisted: true });
    },
  };
}

describe('an offer on a page', () => {
  it.each([0, -600, 600, -90 * 24 * 60])(
    'is there until its end and gone at it, on a clock that is %i minutes off',
    (skew) => {
      const { part, pass } = page({ skew });
      expect(part.hidden).toBe(false);
      pass(29.99);
      expect(part.hidden).toBe(false);
      pass(0.02);
      expect(part.hidden).toBe(true);
    },
  );

  it('asks nobody where the page was drawn just now', () => {
    expect(page().asked).toEqual([]);
  });

  it.each([0, -600, 600])(
    'is gone on a page that the browser kept beyond the end, on a clock that is %i minutes off',
    async (skew) => {
      const { part, asked, answered } = page({ skew, kept: 45 });
      await answered();
      expect(asked).toEqual(['/api/v1/billing/offer']);
      expect(part.hidden).toBe(true);
    },
  );

  it('stays on a page that was kept for less, and ends on time there', async () => {
    const { part, answered, pass } = page({ skew: -600, kept: 20 });
    await answered();
    expect(part.hidden).toBe(false);
    pass(9.9);
    expect(part.hidden).toBe(false);
    pass(0.2);
    expect(part.hidden).toBe(true);
  });

  it('is gone on a kept page of which nobody can say how old it is', async () => {
    const { part, answered } = page({ kept: 1, away: true });
    await answered();
    expect(part.hidden).toBe(true);
  });

  it('ends on time for a machine that slept meanwhile', () => {
    const { part, sleep, pass } = page({ skew: -600 });
    sleep(31);
    pass(1.1);
    expect(part.hidden).toBe(true);
  });

  it('is asked about again when somebody comes back to a page that was set aside', async () => {
    const { part, asked, sleep, comeBack, answered } = page({ skew: -600 });
    sleep(31);
    comeBack();
    await answered();
    expect(asked).toHaveLength(1);
    expect(part.hidden).toBe(true);
  });
});
