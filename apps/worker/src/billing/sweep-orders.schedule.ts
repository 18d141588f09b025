import { SettleOpenOrders, SweepBilling } from '@plainhire/billing';
import { Schedule, type ScheduledTask } from '@plainhire/platform';

/** Asks Stripe about what no event was heard of, then lets go of what can no longer be paid. */
@Schedule({ name: 'billing.sweep-orders', everySeconds: 20 })
export class SweepOrdersSchedule implements ScheduledTask {
  constructor(
    private readonly settle: SettleOpenOrders,
    private readonly sweep: SweepBilling,
  ) {}

  async run(): Promise<void> {
    await this.settle.execute();
    await this.sweep.execute();
  }
}
