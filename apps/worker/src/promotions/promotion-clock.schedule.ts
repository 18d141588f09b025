import { Schedule, type ScheduledTask } from '@plainhire/platform';
import { RunPromotionClock } from '@plainhire/promotions';

/** Ends promotions, and settles what was promised. What is shown ends on time without it. */
@Schedule({ name: 'promotions.clock', everySeconds: 5 })
export class PromotionClockSchedule implements ScheduledTask {
  constructor(private readonly clock: RunPromotionClock) {}

  async run(): Promise<void> {
    await this.clock.execute();
  }
}
