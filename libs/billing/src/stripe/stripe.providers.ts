import type { Provider } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import { SdkStripeGateway } from './sdk-stripe-gateway.js';
import { NoStripe, StripeGateway } from './stripe-gateway.js';

/** The one way to Stripe, or what stands in its place where nothing is sold. */
export const stripeGateway: Provider = {
  provide: StripeGateway,
  useFactory: (config: AppConfig, clock: Clock) =>
    config.stripe === null ? new NoStripe() : new SdkStripeGateway(config.stripe, config.seller, clock),
  inject: [AppConfig, Clock],
};
