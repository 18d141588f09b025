import { type DynamicModule, Module } from '@nestjs/common';
import { AppConfig, parseConfig } from './app-config.js';

@Module({})
export class ConfigModule {
  /** The environment, or `config` where a test brings its own. */
  static forRoot(config?: AppConfig): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: AppConfig, useFactory: () => config ?? parseConfig(process.env) }],
      exports: [AppConfig],
    };
  }
}
