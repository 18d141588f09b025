import { z } from 'zod';
import { Instant, Uuid } from './common.js';

/** Stripe's id of an event: `evt_…`. */
export const StripeEventId = z.string().regex(/^[a-z]+_[A-Za-z0-9_]{1,250}$/);

/**
 * The closed list of background jobs. Payloads carry ids and frozen facts, never rows. Each job has
 * exactly one handler in the worker, which refuses to start when list and handlers differ.
 */
export const jobCatalogue = {
  'mail.send': job('mail', z.object({ messageId: Uuid }), { attempts: 56 }),
  'moderation.open-case': job('moderation', z.object({ postingId: Uuid, revisionId: Uuid })),
  'moderation.close-case': job('moderation', z.object({ postingId: Uuid, revisionId: Uuid.nullable() })),
  'search.index-posting': job('search', z.object({ postingId: Uuid })),
  'search.index-company': job('search', z.object({ companyId: Uuid })),
  'matching.score-posting': job('matching', z.object({ postingId: Uuid })),
  'matching.score-candidate': job('matching', z.object({ userId: Uuid })),
  'applications.close-for-posting': job('applications', z.object({ postingId: Uuid })),
  'promotions.follow-order': job('promotions', z.object({ orderId: Uuid }), { attempts: 20 }),
  'promotions.follow-posting': job('promotions', z.object({ postingId: Uuid }), { attempts: 20 }),
  'billing.process-stripe-event': job('billing', z.object({ stripeEventId: StripeEventId }), {
    attempts: 20,
  }),
  'billing.close-checkouts': job('billing', z.object({ postingId: Uuid }), { attempts: 20 }),
  'billing.send-refund': job('billing', z.object({ refundId: Uuid }), { attempts: 20 }),
  'billing.reconcile': job('billing', z.object({ runId: Uuid }), { attempts: 3 }),
  'billing.check-vat-id': job('billing', z.object({ companyId: Uuid }), { attempts: 12 }),
  'alerts.send': job('alerts', z.object({ alertId: Uuid, dueAt: Instant })),
} as const;

/**
 * Domain events and the jobs that follow from them. Publishing an event writes one outbox row per
 * job, so that each is settled, retried and replayed on its own.
 */
export const eventCatalogue = {
  /** A revision waits for review: first submission, or a material edit of a live posting. */
  'posting.submitted': event(z.object({ postingId: Uuid, revisionId: Uuid }), ['moderation.open-case']),
  /** The revision no longer waits: withdrawn, superseded or ended. Null: whatever waits. */
  'posting.review-cancelled': event(z.object({ postingId: Uuid, revisionId: Uuid.nullable() }), [
    'moderation.close-case',
  ]),
  /** Live content or dates are new: went live, edited, extended, resumed. */
  'posting.live-changed': event(z.object({ postingId: Uuid }), [
    'search.index-posting',
    'matching.score-posting',
    'promotions.follow-posting',
  ]),
  /** No longer live: paused, expired, filled, closed. */
  'posting.left-live': event(z.object({ postingId: Uuid }), [
    'search.index-posting',
    'matching.score-posting',
    'promotions.follow-posting',
  ]),
  /** At its end: filled, closed or rejected. Expiry is no end, since it can be extended. */
  'posting.ended': event(z.object({ postingId: Uuid }), [
    'applications.close-for-posting',
    'billing.close-checkouts',
    'promotions.follow-posting',
  ]),
  /** Paid, paid back, disputed: where it stands is read when it is followed. */
  'order.changed': event(z.object({ orderId: Uuid }), ['promotions.follow-order']),
  'company.changed': event(z.object({ companyId: Uuid }), ['search.index-company']),
  'profile.changed': event(z.object({ userId: Uuid }), ['matching.score-candidate']),
} as const;

export type JobName = keyof typeof jobCatalogue;
export type JobPayload<J extends JobName> = z.infer<(typeof jobCatalogue)[J]['payload']>;
export type EventName = keyof typeof eventCatalogue;
export type EventPayload<E extends EventName> = z.infer<(typeof eventCatalogue)[E]['payload']>;
export type QueueName = (typeof jobCatalogue)[JobName]['queue'];

export const QUEUES = [
  'mail',
  'moderation',
  'search',
  'matching',
  'applications',
  'billing',
  'promotions',
  'alerts',
] as const satisfies readonly QueueName[];

export function isJobName(name: string): name is JobName {
  return Object.hasOwn(jobCatalogue, name);
}

function job<Q extends string, P extends z.ZodType>(
  queue: Q,
  payload: P,
  options: { attempts?: number } = {},
) {
  return { queue, payload, attempts: options.attempts ?? 8 } as const;
}

function event<P extends z.ZodType>(payload: P, jobs: readonly string[]) {
  return { payload, jobs } as { readonly payload: P; readonly jobs: readonly JobName[] };
}
