import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLLOWED_EVENTS } from './followed-events.js';

const RUN_BOOK = new URL('../../../../docs/OPERATIONS.md', import.meta.url);

describe('the events that are followed', () => {
  it('are those that the run-book has the endpoint send', () => {
    const step = /with these events: (.+?)\. Others/.exec(readFileSync(RUN_BOOK, 'utf8'))?.[1] ?? '';
    expect([...step.matchAll(/`([^`]+)`/g)].map(([, type]) => type).sort()).toEqual(
      [...FOLLOWED_EVENTS].sort(),
    );
  });
});
