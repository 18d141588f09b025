import { jobCatalogue, type JobName } from '@plainhire/contracts';
import { JobRegistry } from '@plainhire/platform';
import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: TestApp;
beforeAll(async () => {
  // The registry refuses to start when handlers and catalogue differ, so this start is a check itself.
  app = await createTestApp();
});
afterAll(() => app.close());

describe('the job catalogue', () => {
  it.each(Object.keys(jobCatalogue) as JobName[])('%s has its one handler', (job) => {
    expect(app.get(JobRegistry).handlerOf(job).job).toBe(job);
  });

  it('names each schedule by its domain and runs none more often than every second', () => {
    const { schedules } = app.get(JobRegistry);
    expect(schedules.length).toBeGreaterThan(0);
    for (const { name, everySeconds } of schedules) {
      expect(name).toMatch(/^[a-z-]+\.[a-z-]+$/);
      expect(everySeconds).toBeGreaterThanOrEqual(1);
    }
  });
});
