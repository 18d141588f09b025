import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';
import { takeNoise, recordNoise } from '../noise.js';

/**
 * An unexpected `console.error` fails the test that made it; a test that provokes one on purpose
 * says so with `expectConsoleError()`. Vitest itself fails the run on an unhandled rejection.
 */
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    recordNoise(format(...args));
  });
});

afterEach(() => {
  vi.mocked(console.error).mockRestore();
  const noise = takeNoise();
  if (noise.length > 0) throw new Error(`Unexpected console.error:\n${noise.join('\n')}`);
});
