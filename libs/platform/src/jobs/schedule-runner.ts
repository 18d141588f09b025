import { Injectable, Logger } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { withCorrelation } from '../observability/correlation.js';
import { describeError } from '../observability/describe-error.js';
import { JobRegistry } from './job-registry.js';

/** A run that takes longer than this is believed dead, and the next tick may run. */
const LONGEST_RUN_MS = 10 * 60_000;

/** Runs a schedule's task at a tick, unless another worker does so or just did. */
@Injectable()
export class ScheduleRunner {
  private readonly logger = new Logger('Schedule');

  constructor(
    private readonly registry: JobRegistry,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @returns whether the task ran. Its failure is logged: the next tick is the next try. */
  async tick(name: string): Promise<boolean> {
    const schedule = this.registry.schedule(name);
    if (!schedule) {
      this.logger.warn(`the schedule ${name} is unknown to this build`);
      return false;
    }
    if (!(await this.claim(name, schedule.everySeconds * 1000))) return false;
    await withCorrelation(newId(), async () => {
      try {
        await schedule.task.run();
      } catch (error) {
        this.logger.error(`${name} failed: ${describeError(error)}`);
      }
    });
    await this.free(name);
    return true;
  }

  /** True for one worker only, and at most once in three quarters of the period (ticks are not exact). */
  private async claim(name: string, periodMs: number): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.uow.manager.query<unknown[]>(
      `INSERT INTO schedule_run (name, started_at, busy_until) VALUES ($1, $2, $3)
       ON CONFLICT (name) DO UPDATE SET started_at = $2, busy_until = $3
         WHERE schedule_run.busy_until <= $2 AND schedule_run.started_at <= $4
       RETURNING name`,
      [name, now, new Date(now.getTime() + LONGEST_RUN_MS), new Date(now.getTime() - periodMs * 0.75)],
    );
    return rows.length > 0;
  }

  private async free(name: string): Promise<void> {
    await this.uow.manager.query('UPDATE schedule_run SET busy_until = $2 WHERE name = $1', [
      name,
      this.clock.now(),
    ]);
  }
}
