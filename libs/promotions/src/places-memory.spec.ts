import { FakeClock } from '@plainhire/kernel';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlacesMemory, type RunningPlace } from './places-memory.js';

const START = '2026-11-25T17:00:00.000Z';
const END = Date.parse(START) + 500;

let clock: FakeClock;
let memory: PlacesMemory;
let reads: number;

const read = (now: Date): Promise<RunningPlace[]> => {
  reads += 1;
  const all: RunningPlace[] = [
    { postingId: 'a', kind: 'featured', endsAt: END },
    { postingId: 'b', kind: 'pinned', endsAt: END + 60_000 },
  ];
  return Promise.resolve(all.filter(({ endsAt }) => endsAt > now.getTime()));
};
const names = async () => (await memory.running(read)).map(({ postingId }) => postingId);

beforeEach(() => {
  clock = new FakeClock(START);
  memory = new PlacesMemory(clock);
  reads = 0;
});

describe('the memory of bought places', () => {
  it('asks once a second, and shows a place until its last millisecond and not at its end', async () => {
    expect(await names()).toEqual(['a', 'b']);
    clock.set(new Date(END - 1));
    expect(await names()).toEqual(['a', 'b']);
    clock.set(new Date(END));
    expect(await names()).toEqual(['b']);
    expect(reads).toBe(1);
    clock.advance({ seconds: 1 });
    await names();
    expect(reads).toBe(2);
  });

  it('asks again after a change, and keeps nothing that was read before it', async () => {
    await names();
    memory.forget();
    await names();
    expect(reads).toBe(2);
    clock.advance({ seconds: 2 });
    const slow = memory.running(async (now) => {
      const places = await read(now);
      memory.forget();
      return places;
    });
    await slow;
    await names();
    expect(reads).toBe(4);
  });

  it('asks once for all who come while it is read, and remembers no failure', async () => {
    expect(await Promise.all([names(), names(), names()])).toEqual(Array(3).fill(['a', 'b']));
    expect(reads).toBe(1);
    clock.advance({ seconds: 1 });
    await expect(memory.running(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await names();
    expect(reads).toBe(2);
  });

  it('asks again when the clock was put back', async () => {
    await names();
    clock.advance({ seconds: -1 });
    await names();
    expect(reads).toBe(2);
  });
});
