import { Injectable } from '@nestjs/common';
import type { CheckoutView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { IdempotencyStore, type RepeatableRequest, UnitOfWork } from '@plainhire/platform';
import { quoteChanged, quoteNotFound } from '../billing.errors.js';
import { mayOnBilling, requireBilling } from '../billing.policy.js';
import { CreateQuote } from './create-quote.js';
import { OpenCheckout } from './open-checkout.js';
import { OrderRepository } from './order.repository.js';
import { Outdated, PlaceOrder } from './place-order.js';

/**
 * Turns a quote into an order that can be paid. In one transaction: priced again by the same rules,
 * refused unless that gives the very same, then everything held and the order kept. Only after that is
 * Stripe asked for a page to pay on; when it does not answer, the order stays and asking again goes on
 * from there. The amount never comes from outside.
 */
@Injectable()
export class BeginCheckout {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly repeats: IdempotencyStore,
    private readonly orders: OrderRepository,
    private readonly createQuote: CreateQuote,
    private readonly placeOrder: PlaceOrder,
    private readonly openCheckout: OpenCheckout,
  ) {}

  /** @param repeatable the request, where a repeated one is to give the same order */
  async execute(
    actor: Actor,
    { quoteId }: { quoteId: string },
    repeatable?: RepeatableRequest,
  ): Promise<CheckoutView> {
    const quote = await this.orders.findQuote(quoteId);
    if (!quote || mayOnBilling(actor, 'buy', quote) === 'hide') throw quoteNotFound();
    requireBilling(actor, 'buy', quote);
    const place = () => this.uow.run(() => this.placeOrder.execute(actor, quoteId));
    try {
      const orderId = repeatable ? await this.placeOnce(repeatable, place) : await place();
      return await this.openCheckout.execute(orderId);
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      throw quoteChanged(await this.createQuote.again(actor, error.quote));
    }
  }

  private async placeOnce(repeatable: RepeatableRequest, place: () => Promise<string>): Promise<string> {
    const kept = await this.repeats.once(repeatable, async () => ({
      status: 200,
      body: { orderId: await place() },
    }));
    return (kept.body as { orderId: string }).orderId;
  }
}
