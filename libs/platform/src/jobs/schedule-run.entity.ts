import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a schedule last began. Claimed before each run, so that any number of workers run it once. */
@Entity('schedule_run')
export class ScheduleRun {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'schedule_run_pk' })
  name!: string;

  @Column('timestamptz', { name: 'started_at' })
  startedAt!: Date;

  /** While this lies ahead the run is believed to be going on; a worker that died lets it lapse. */
  @Column('timestamptz', { name: 'busy_until' })
  busyUntil!: Date;
}
