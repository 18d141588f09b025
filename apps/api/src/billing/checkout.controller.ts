import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { BeginCheckout, CancelOrder, CreateQuote, type QuotedPosting, ReadOrder } from '@plainhire/billing';
import {
  CheckoutRequest,
  CheckoutView,
  OrderView,
  QuoteRequest,
  QuoteView,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { KeyRequired, Repeatable, type RepeatableRequest } from '@plainhire/platform';
import { PostingReader } from '@plainhire/postings';
import { CurrentActor, Returns } from '../http/index.js';

/** From the price to the page at Stripe, and back to see how it went. */
@Controller('billing')
export class CheckoutController {
  constructor(
    private readonly createQuote: CreateQuote,
    private readonly beginCheckout: BeginCheckout,
    private readonly readOrder: ReadOrder,
    private readonly cancelOrder: CancelOrder,
    private readonly postings: PostingReader,
  ) {}

  @Post('quotes')
  @Returns(QuoteView, 201)
  async quote(
    @CurrentActor() actor: Actor,
    @Body({ schema: QuoteRequest }) request: QuoteRequest,
  ): Promise<QuoteView> {
    return this.createQuote.execute(actor, request, await this.postingOf(request));
  }

  @Post('checkout')
  @KeyRequired('by-command')
  @Returns(CheckoutView)
  checkout(
    @CurrentActor() actor: Actor,
    @Body({ schema: CheckoutRequest }) request: CheckoutRequest,
    @Repeatable() repeatable: RepeatableRequest | undefined,
  ): Promise<CheckoutView> {
    return this.beginCheckout.execute(actor, request, repeatable);
  }

  @Get('orders/:id')
  @Returns(OrderView)
  order(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) orderId: string): Promise<OrderView> {
    return this.readOrder.execute(actor, orderId);
  }

  /** Lets go of an order that was not paid. */
  @Post('orders/:id/cancel')
  @Returns(OrderView)
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) orderId: string): Promise<OrderView> {
    return this.cancelOrder.execute(actor, { orderId });
  }

  private async postingOf({ postingId }: QuoteRequest): Promise<QuotedPosting | null> {
    return postingId === null ? null : this.postings.findContent(postingId);
  }
}
