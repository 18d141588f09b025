import { FakeClock, newId } from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import { FirstSight } from './first-sight.js';

const HOUR = { minutes: 60 };
const ann = { address: '203.0.113.7', agent: 'Browser A' };
const posting = newId();

function sights() {
  const clock = new FakeClock('2026-11-23T09:00:00.000Z');
  return { clock, first: new FirstSight(clock) };
}

class Forgetful extends FirstSight {
  protected override readonly most = 10;
}

describe('seen for the first time', () => {
  it('is each posting once an hour for one visitor and place', () => {
    const { clock, first } = sights();
    expect(first.is(ann, posting, 'search featured')).toBe(true);
    for (let again = 0; again < 5; again += 1) expect(first.is(ann, posting, 'search featured')).toBe(false);
    clock.advance({ ...HOUR, ms: -1 });
    expect(first.is(ann, posting, 'search featured')).toBe(false);
    clock.advance({ ms: 1 });
    expect(first.is(ann, posting, 'search featured')).toBe(true);
  });

  it('tells visitors, postings and places apart', () => {
    const { first } = sights();
    expect(first.is(ann, posting, 'search featured')).toBe(true);
    expect(first.is({ ...ann, address: '203.0.113.8' }, posting, 'search featured')).toBe(true);
    expect(first.is({ ...ann, agent: 'Browser B' }, posting, 'search featured')).toBe(true);
    expect(first.is(ann, newId(), 'search featured')).toBe(true);
    expect(first.is(ann, posting, 'company pinned')).toBe(true);
  });

  it('is for no more than twenty browsers behind one address, however they call themselves', () => {
    const { clock, first } = sights();
    const count = () =>
      Array.from({ length: 500 }, (_, n) =>
        first.is({ ...ann, agent: `Browser ${String(n)}` }, posting, 'search'),
      ).filter(Boolean).length;
    expect(count()).toBe(20);
    expect(first.is(ann, newId(), 'search')).toBe(true);
    clock.advance(HOUR);
    expect(count()).toBe(20);
  });

  it('remembers so many and no more, and forgets the oldest first', () => {
    const first = new Forgetful(new FakeClock());
    const others = Array.from({ length: 50 }, (_, n) => ({ ...ann, address: `203.0.113.${String(n)}` }));
    for (const one of others) first.is(one, posting, 'search');
    expect(first.size).toBe(20);
    expect(first.is(others[49] ?? ann, posting, 'search')).toBe(false);
    expect(first.is(others[0] ?? ann, posting, 'search')).toBe(true);
  });

  it('keeps nothing of what is older than an hour, nor of the day before', () => {
    const { clock, first } = sights();
    for (let n = 0; n < 30; n += 1) first.is(ann, newId(), 'search');
    clock.advance(HOUR);
    first.is(ann, posting, 'search');
    expect(first.size).toBe(2);
    clock.set('2026-11-24T00:00:00.000Z');
    first.is(ann, newId(), 'search');
    expect(first.size).toBe(2);
  });
});
