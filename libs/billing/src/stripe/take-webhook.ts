import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { AppConfig, Outbox, UnitOfWork } from '@plainhire/platform';
import { webhookForged, webhookOfOtherMode } from '../billing.errors.js';
import { isFollowed } from './followed-events.js';
import { StripeEventRepository } from './stripe-event.repository.js';
import { StripeGateway } from './stripe-gateway.js';

export type TakenAs = 'new' | 'known' | 'ignored';

/**
 * Keeps an event and the job that follows it, in one transaction, and nothing else: Stripe waits for
 * the answer, and sends the event again until it gets one.
 */
@Injectable()
export class TakeWebhook {
  private readonly logger = new Logger('StripeWebhook');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly gateway: StripeGateway,
    private readonly events: StripeEventRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param body as it came over the wire: the signature is over its bytes
   * @throws DomainError malformed `billing.webhook-signature`, `billing.webhook-mode`; unavailable `billing.closed`
   */
  async execute(input: { body: Buffer; signature: string | undefined }): Promise<TakenAs> {
    if (input.signature === undefined || input.body.length === 0) throw webhookForged();
    const event = this.gateway.readEvent(input.body, input.signature);
    if (event.livemode !== (this.config.stripe?.live ?? false)) {
      this.logger.error(`${event.id} (${event.type}) is of the other mode than our key and was refused`);
      throw webhookOfOtherMode();
    }
    if (!isFollowed(event.type)) return 'ignored';
    return this.uow.run(async () => {
      const isNew = await this.events.insertIfNew({ ...event, receivedAt: this.clock.now() });
      if (!isNew) return 'known';
      const job = { stripeEventId: event.id };
      await this.outbox.enqueue('billing.process-stripe-event', job, { key: `stripe-event:${event.id}` });
      return 'new';
    });
  }
}
