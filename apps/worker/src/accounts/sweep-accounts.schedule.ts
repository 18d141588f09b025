import { SweepAccounts } from '@plainhire/auth';
import { Schedule, type ScheduledTask } from '@plainhire/platform';

@Schedule({ name: 'accounts.sweep', everySeconds: 3600 })
export class SweepAccountsSchedule implements ScheduledTask {
  constructor(private readonly sweep: SweepAccounts) {}

  async run(): Promise<void> {
    await this.sweep.execute();
  }
}
