import { StartReconciliation } from '@plainhire/billing';
import { isDomainError, systemActor } from '@plainhire/kernel';
import { AppConfig, Schedule, type ScheduledTask } from '@plainhire/platform';

@Schedule({ name: 'billing.reconcile', everySeconds: 6 * 3_600 })
export class ReconcileSchedule implements ScheduledTask {
  constructor(
    private readonly start: StartReconciliation,
    private readonly config: AppConfig,
  ) {}

  async run(): Promise<void> {
    if (this.config.stripe === null) return;
    try {
      await this.start.execute(systemActor('billing.reconcile'), {});
    } catch (error) {
      // Finance has one running: that one will do.
      if (!isDomainError(error, 'billing.run-running')) throw error;
    }
  }
}
