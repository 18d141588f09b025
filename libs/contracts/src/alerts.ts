import { z } from 'zod';
import { Instant, text, Uuid } from './common.js';
import { SearchFilters } from './search.js';

/** More than these nobody reads; one has to go before another comes. */
export const MOST_ALERTS = 20;
export const MAX_ALERT_NAME = 80;

/** `daily`: every morning. `weekly`: every Monday morning. Mornings begin at six, UTC. */
export const AlertFrequency = z.enum(['daily', 'weekly']).meta({ id: 'AlertFrequency' });
export type AlertFrequency = z.infer<typeof AlertFrequency>;

/** `paused`: no mail, and nothing is kept for one. */
export const AlertState = z.enum(['active', 'paused']).meta({ id: 'AlertState' });
export type AlertState = z.infer<typeof AlertState>;

/** What an alert looks for. Order, page and "posted since" are no part of it: it tells what is new. */
export const AlertSearch = SearchFilters.meta({ id: 'AlertSearch' });
export type AlertSearch = z.infer<typeof AlertSearch>;

/** Without a name it is called what it looks for. */
export const SaveAlertRequest = z
  .object({
    name: text(MAX_ALERT_NAME).optional(),
    search: AlertSearch,
    frequency: AlertFrequency.default('daily'),
  })
  .meta({ id: 'SaveAlertRequest' });
export type SaveAlertRequest = z.infer<typeof SaveAlertRequest>;

/** What is left out stays as it is. What an alert looks for never changes: save another one. */
export const ChangeAlertRequest = z
  .object({
    name: text(MAX_ALERT_NAME).optional(),
    frequency: AlertFrequency.optional(),
    state: AlertState.optional(),
  })
  .meta({ id: 'ChangeAlertRequest' });
export type ChangeAlertRequest = z.infer<typeof ChangeAlertRequest>;

export const AlertView = z
  .object({
    id: Uuid,
    name: z.string(),
    search: AlertSearch,
    /** The search in words, one for each filter; empty when all jobs are asked for. */
    words: z.array(z.string()),
    /** The page with the same search, newest first: `/jobs?…`. */
    path: z.string(),
    frequency: AlertFrequency,
    state: AlertState,
    createdAt: Instant,
    /** When it is looked at next; null while it is paused. Nothing new means no mail. */
    nextAt: Instant.nullable(),
    /** The last mail that went out. */
    lastSentAt: Instant.nullable(),
  })
  .meta({ id: 'AlertView' });
export type AlertView = z.infer<typeof AlertView>;

/** Oldest first, all of them: there are at most `most`. */
export const AlertList = z
  .object({ items: z.array(AlertView), nextCursor: z.null(), most: z.number().int() })
  .meta({ id: 'AlertList' });
export type AlertList = z.infer<typeof AlertList>;

/** What the link of a mail stops, for somebody who holds it. */
export const AlertStopView = z.object({ name: z.string(), state: AlertState }).meta({ id: 'AlertStopView' });
export type AlertStopView = z.infer<typeof AlertStopView>;

/** 43 characters of base64url: what the link of a mail ends with. */
export const StopToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole.');
