/** How long a session lasts, in seconds: in all, and without use. */
export interface SessionLimits {
  readonly absolute: number;
  readonly idle: number;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

const PEOPLE: SessionLimits = { absolute: 30 * DAY, idle: 14 * DAY };
/** ASVS 3.3.2, level 2: twelve hours in all; two without use, since moderators read long texts. */
const STAFF: SessionLimits = { absolute: 12 * HOUR, idle: 2 * HOUR };

/** How often "last seen" is written. */
export const SEEN_EVERY_SECONDS = 300;

export function sessionLimits(of: { staff: boolean; production: boolean }): SessionLimits {
  return of.staff && of.production ? STAFF : PEOPLE;
}

/** Whether the session still counts now: before its end, and used lately enough. */
export function sessionCounts(
  session: { readonly expiresAt: Date; readonly lastSeenAt: Date },
  limits: SessionLimits,
  now: Date,
): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return now < session.expiresAt && idleMs < limits.idle * 1000;
}

/** What a browser calls itself, without control characters, at most 200 characters. */
export function coarseUserAgent(header: string | undefined): string {
  return (header ?? '')
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, 200);
}
