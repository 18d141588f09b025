const FIRST_MS = 1_000;
const GROWTH = 3;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait before the run after attempt `attempt` (1-based), in milliseconds: 1 s, then
 * three times as long each time, at most an hour, spread by a fifth so that what failed together
 * does not come back together. `random` is in [0, 1).
 */
export function retryDelay(attempt: number, random: number = Math.random()): number {
  const base = Math.min(FIRST_MS * GROWTH ** Math.max(0, attempt - 1), LONGEST_MS);
  return Math.round(base * (0.8 + 0.4 * random));
}
