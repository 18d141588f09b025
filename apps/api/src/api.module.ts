import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@plainhire/platform';
import { AlertsApiModule } from './alerts/alerts-api.module.js';
import { ApplicationsApiModule } from './applications/applications-api.module.js';
import { AuthApiModule } from './auth/auth-api.module.js';
import { BillingApiModule } from './billing/billing-api.module.js';
import { MailboxController } from './dev/mailbox.controller.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { MatchingApiModule } from './matching/matching-api.module.js';
import { ModerationApiModule } from './moderation/moderation-api.module.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PostingsApiModule } from './postings/postings-api.module.js';
import { ProfilesApiModule } from './profiles/profiles-api.module.js';
import { PromotionsApiModule } from './promotions/promotions-api.module.js';
import { ReferenceApiModule } from './reference/reference-api.module.js';
import { SearchApiModule } from './search/search-api.module.js';

@Module({})
export class ApiModule {
  static forRoot(options: PlatformOptions = {}): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot(options),
        AuthApiModule,
        ProfilesApiModule,
        // Before the postings, whose `:idOrSlug` would take the list's place.
        SearchApiModule,
        PostingsApiModule,
        ReferenceApiModule,
        MatchingApiModule,
        ModerationApiModule,
        ApplicationsApiModule,
        PromotionsApiModule,
        BillingApiModule,
        AlertsApiModule,
      ],
      controllers: [HealthController, MetricsController, OpenApiController, MailboxController],
    };
  }
}
