import { Schedule, type ScheduledTask } from '@plainhire/platform';
import { RunPostingClock } from '@plainhire/postings';

/** Reminders and ends, within a minute of their time. */
@Schedule({ name: 'postings.clock', everySeconds: 60 })
export class PostingClockSchedule implements ScheduledTask {
  constructor(private readonly clock: RunPostingClock) {}

  async run(): Promise<void> {
    await this.clock.execute();
  }
}
