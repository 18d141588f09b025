import { QueueDueAlerts } from '@plainhire/alerts';
import { Schedule, type ScheduledTask } from '@plainhire/platform';

/** Finds the alerts whose turn has come. */
@Schedule({ name: 'alerts.queue', everySeconds: 60 })
export class QueueAlertsSchedule implements ScheduledTask {
  constructor(private readonly queueDue: QueueDueAlerts) {}

  async run(): Promise<void> {
    await this.queueDue.execute();
  }
}
