import { RunApplicationClock } from '@plainhire/applications';
import { Schedule, type ScheduledTask } from '@plainhire/platform';

/** Counts promises down, and closes what stays unanswered. */
@Schedule({ name: 'applications.clock', everySeconds: 60 })
export class ApplicationClockSchedule implements ScheduledTask {
  constructor(private readonly clock: RunApplicationClock) {}

  async run(): Promise<void> {
    await this.clock.execute();
  }
}
