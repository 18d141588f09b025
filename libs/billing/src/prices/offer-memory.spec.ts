import type { CurrentOffer, PublicCampaign } from '@plainhire/contracts';
import { FakeClock } from '@plainhire/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { OfferMemory } from './offer-memory.js';

const START = new Date('2026-11-25T17:00:00.000Z');

let clock: FakeClock;
let memory: OfferMemory;
let reads: number;

function running(endsAt: Date): () => Promise<CurrentOffer> {
  return () => {
    reads += 1;
    const now = clock.now();
    const offer = now < endsAt ? ({ endsAt: endsAt.toISOString() } as PublicCampaign) : null;
    return Promise.resolve({ offer, percentOff: offer && 50, now: now.toISOString() });
  };
}

beforeEach(() => {
  clock = new FakeClock(START);
  memory = new OfferMemory(clock);
  reads = 0;
});

describe('the memory of the offer that runs', () => {
  it('asks once in three seconds, and tells the time anew', async () => {
    const read = running(new Date('2026-12-01T18:00:00Z'));
    await memory.of(read);
    clock.advance({ ms: 2_999 });
    expect((await memory.of(read)).now).toBe(clock.now().toISOString());
    expect(reads).toBe(1);
    clock.advance({ ms: 1 });
    await memory.of(read);
    expect(reads).toBe(2);
  });

  it('shows an offer at its last millisecond and never at its end', async () => {
    const end = new Date(START.getTime() + 1_000);
    await memory.of(running(end));
    clock.set(new Date(end.getTime() - 1));
    expect((await memory.of(running(end))).offer).not.toBeNull();
    clock.set(end);
    expect((await memory.of(running(end))).offer).toBeNull();
  });

  it('asks again after it was told to forget, and when the clock was put back', async () => {
    const read = running(new Date('2026-12-01T18:00:00Z'));
    await memory.of(read);
    memory.forget();
    await memory.of(read);
    clock.advance({ seconds: -1 });
    await memory.of(read);
    expect(reads).toBe(3);
  });
});
