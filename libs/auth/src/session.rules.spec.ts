import { describe, expect, it } from 'vitest';
import { coarseUserAgent, sessionCounts, sessionLimits } from './session.rules.js';

const START = new Date('2026-11-23T09:00:00Z');
const at = (hours: number) => new Date(START.getTime() + hours * 3_600_000);

describe('how long a session counts', () => {
  const people = sessionLimits({ staff: false, production: true });
  const staff = sessionLimits({ staff: true, production: true });

  it('gives people 30 days, staff twelve hours', () => {
    expect([people.absolute / 86_400, staff.absolute / 3600]).toEqual([30, 12]);
    expect(sessionLimits({ staff: true, production: false })).toEqual(people);
  });

  it('ends at its instant of expiry', () => {
    const session = { expiresAt: at(12), lastSeenAt: at(11) };
    expect(sessionCounts(session, staff, at(11.9))).toBe(true);
    expect(sessionCounts(session, staff, at(12))).toBe(false);
  });

  it('ends before that when it is not used', () => {
    const session = { expiresAt: at(12), lastSeenAt: at(0) };
    expect(sessionCounts(session, staff, at(1.99))).toBe(true);
    expect(sessionCounts(session, staff, at(2))).toBe(false);
    expect(sessionCounts({ ...session, expiresAt: at(720) }, people, at(24 * 13.9))).toBe(true);
    expect(sessionCounts({ ...session, expiresAt: at(720) }, people, at(24 * 14))).toBe(false);
  });
});

describe('what is kept of a browser', () => {
  it('keeps 200 plain characters at most, and nothing that could break a line', () => {
    expect(coarseUserAgent(`Mozilla/5.0\r\nX: y ${'z'.repeat(400)}`)).toMatch(/^Mozilla\/5\.0 X: y z+$/);
    expect(coarseUserAgent('z'.repeat(400))).toHaveLength(200);
    expect(coarseUserAgent(undefined)).toBe('');
  });
});
