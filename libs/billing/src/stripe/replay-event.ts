import { Injectable } from '@nestjs/common';
import { type Actor, newId } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { eventNotFound } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { StripeEventRepository } from './stripe-event.repository.js';

/** Finance has an event followed once more. Harmless: its object is read as it stands now. */
@Injectable()
export class ReplayEvent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly events: StripeEventRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError forbidden `billing.finance-only`, not_found `billing.event-not-found` */
  async execute(actor: Actor, { stripeEventId }: { stripeEventId: string }): Promise<void> {
    requireFinance(actor);
    await this.uow.run(async () => {
      if (!(await this.events.find(stripeEventId))) throw eventNotFound();
      await this.outbox.enqueue(
        'billing.process-stripe-event',
        { stripeEventId },
        { key: `replay:${newId()}` },
      );
      await this.audit.record({
        actor,
        action: 'stripe_event.replay',
        subjectKind: 'stripe_event',
        subjectId: stripeEventId,
      });
    });
  }
}
