import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@plainhire/platform';
import { AuthApiModule } from './auth/auth-api.module.js';
import { HealthController } from './health/health.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';

@Module({})
export class ApiModule {
  static forRoot(options: PlatformOptions = {}): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.forRoot(options), AuthApiModule],
      controllers: [HealthController, OpenApiController],
    };
  }
}
