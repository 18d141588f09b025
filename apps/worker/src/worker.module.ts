import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions, QueueModule } from '@plainhire/platform';
import { HandlersModule } from './handlers.module.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

@Module({})
export class WorkerModule {
  static forRoot(options: PlatformOptions = {}): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(options), QueueModule.forRoot(), HandlersModule],
      controllers: [HealthController, MetricsController],
    };
  }
}
