import { createHash } from 'node:crypto';
import type { AlertFrequency } from '@plainhire/contracts';
import { addDays } from '@plainhire/kernel';

/** UTC. Each alert has its own minute of this hour, so that not all are looked at in the same one. */
const MORNING_HOUR = 6;
const MONDAY = 1;
/**
 * A posting that went live longer ago is not news, though it matches for the first time: edited, or brought
 * in late from elsewhere. It also bounds what one turn has to read.
 */
const NEWS_DAYS = 14;

/** The first of the alert's mornings after this instant: of any day, or of a Monday. */
export function nextDue(frequency: AlertFrequency, alertId: string, after: Date): Date {
  let due = new Date(after);
  due.setUTCHours(MORNING_HOUR, minuteOf(alertId), 0, 0);
  while (due <= after || (frequency === 'weekly' && due.getUTCDay() !== MONDAY)) due = addDays(due, 1);
  return due;
}

/** From when on a posting's going live is news to the alert. */
export function newsFrom(since: Date, now: Date): Date {
  const oldest = addDays(now, -NEWS_DAYS);
  return since > oldest ? since : oldest;
}

function minuteOf(alertId: string): number {
  return createHash('sha256').update(alertId).digest().readUInt32BE() % 60;
}
