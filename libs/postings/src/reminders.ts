import { addDays } from '@plainhire/kernel';

/** Days before its end at which the people behind a posting are reminded; at 0 it has expired. */
export const REMINDER_DAYS = [7, 1] as const;

/**
 * What counts as already reminded when a new end is set: a reminder is only owed for a moment that
 * still lies ahead. A posting of five days gets no "ends in 7 days".
 */
export function firstReminder(now: Date, expiresAt: Date): number | null {
  const passed = REMINDER_DAYS.filter((days) => addDays(now, days) >= expiresAt);
  return passed.length === 0 ? null : Math.min(...passed);
}
