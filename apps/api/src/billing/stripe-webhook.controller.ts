import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { TakeWebhook } from '@plainhire/billing';
import type { Request } from 'express';
import { AnyOrigin } from '../auth/csrf.guard.js';
import { Public } from '../http/index.js';

/** Where Stripe tells what happened. Opened by its signature alone: no session, no cookie, no limit. */
@ApiExcludeController()
@Public()
@AnyOrigin()
@Controller('billing/stripe')
export class StripeWebhookController {
  constructor(private readonly takeWebhook: TakeWebhook) {}

  @Post('webhook')
  @HttpCode(200)
  async take(
    @Req() { rawBody }: RawBodyRequest<Request>,
    @Headers('stripe-signature') signature: string | undefined,
  ): Promise<{ received: true }> {
    await this.takeWebhook.execute({ body: rawBody ?? Buffer.alloc(0), signature });
    return { received: true };
  }
}
