import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { AppConfig, ConfigError } from '@plainhire/platform';

/** Production does not start on a database whose passwords are printed on every demo's screen. */
@Injectable()
export class RefuseDemoAccounts implements OnModuleInit {
  constructor(
    private readonly config: AppConfig,
    private readonly users: UserDirectory,
  ) {}

  /** @throws ConfigError in production, when there are demo accounts */
  async onModuleInit(): Promise<void> {
    if (this.config.production && (await this.users.hasDemoAccounts())) {
      throw new ConfigError([
        'DATABASE_URL names a database with demo accounts. Use another database in production mode.',
      ]);
    }
  }
}
