import { StripeEventId } from '@plainhire/contracts';
import { z } from 'zod';
import type { IncomingEvent } from './stripe-facts.js';

/** What of an event is looked at. The rest of it may be anything. */
const Event = z.object({
  id: StripeEventId,
  type: z.string().min(1).max(200),
  api_version: z.string().max(100).nullish(),
  livemode: z.boolean(),
  /** Seconds since 1970; below the year 5138. */
  created: z.number().int().min(0).max(99_999_999_999),
  data: z.object({ object: z.looseObject({ id: z.string().max(300).nullish() }) }),
});

/** @throws ZodError for what is no event of Stripe's */
export function incomingEvent(body: unknown): IncomingEvent {
  const { id, type, api_version: apiVersion, livemode, created, data } = Event.parse(body);
  return {
    id,
    type,
    apiVersion: apiVersion ?? null,
    livemode,
    objectId: data.object.id ?? null,
    happenedAt: new Date(created * 1000),
  };
}
