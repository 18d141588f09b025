import { Injectable } from '@nestjs/common';
import { type OpenEventPage, type OpenEventsQuery, StripeEventId } from '@plainhire/contracts';
import { type Actor, decodeCursor, encodeCursor, malformedCursor, readInstant } from '@plainhire/kernel';
import { requireFinance } from '../billing.policy.js';
import { StripeEventRepository } from '../stripe/stripe-event.repository.js';

/** Events of Stripe that came and were not followed yet, the longest waiting first. */
@Injectable()
export class OpenEvents {
  constructor(private readonly events: StripeEventRepository) {}

  /** @throws DomainError forbidden `billing.finance-only`; `cursor.malformed` */
  async page(actor: Actor, { cursor, limit }: OpenEventsQuery): Promise<OpenEventPage> {
    requireFinance(actor);
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await this.events.findOpen(after, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ id, type, objectId, orderId, happenedAt, receivedAt }) => ({
        id,
        type,
        objectId,
        orderId,
        happenedAt: happenedAt.toISOString(),
        receivedAt: receivedAt.toISOString(),
      })),
      nextCursor:
        found.length > limit && last ? encodeCursor([last.receivedAt.toISOString(), last.id]) : null,
    };
  }
}

/** Ids of Stripe's are no ids of ours. */
function placeOf(cursor: string): { at: Date; id: string } {
  const [at, id] = decodeCursor(cursor, 2);
  const date = readInstant(at);
  if (!StripeEventId.safeParse(id).success || date === null) throw malformedCursor();
  return { at: date, id: String(id) };
}
