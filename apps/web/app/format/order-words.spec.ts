import type { OrderView, PromotionView } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { endingWords } from './order-words.js';

const order = { refunds: [], working: { net: 4_900, credit: 0 } } as unknown as OrderView;
const ended = (over: Partial<PromotionView>) =>
  ({ state: 'ended', endReason: 'served', usedMs: 1, shortfallCredit: null, ...over }) as PromotionView;
const unshown = { endReason: 'posting_ended', usedMs: 0 } as const;

describe('what an order’s page says of a promotion that is over', () => {
  it('is nothing of its own while it is not over, or is none', () => {
    expect(endingWords(order, null)).toBeNull();
    expect(endingWords(order, ended({ state: 'running', endReason: null }))).toBeNull();
  });

  it('never says that it is set where the posting ended before it ran', () => {
    expect(endingWords(order, ended(unshown))).toContain('comes back as credit');
    const credit = { amount: 4_900, currency: 'EUR' };
    expect(endingWords(order, ended({ ...unshown, shortfallCredit: credit }))).toContain(
      '€49.00 came back as credit',
    );
    const free = { ...order, working: { net: 0, credit: 0 } } as unknown as OrderView;
    expect(endingWords(free, ended(unshown))).toMatch(/^Ordered for nothing/);
  });

  it('says that nothing comes back for days not used', () => {
    expect(endingWords(order, ended({ endReason: 'posting_ended' }))).toContain('nothing comes back');
  });

  it('says that it is looked at after a moderator ended the posting, until it was', () => {
    expect(endingWords(order, ended({ endReason: 'taken_down' }))).toContain('We look at what comes back');
    const decided = { ...order, refunds: [{}] } as unknown as OrderView;
    expect(endingWords(decided, ended({ endReason: 'taken_down' }))).toContain('stands below');
  });

  it('says that it ran its days, and what came back for impressions that did not come', () => {
    expect(endingWords(order, ended({}))).toBe('Paid. The promotion is over: it ran its days.');
    expect(endingWords(order, ended({ shortfallCredit: { amount: 100, currency: 'EUR' } }))).toContain(
      '€1.00',
    );
  });
});
