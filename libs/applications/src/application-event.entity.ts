import type { ApplicationState, TimelineEntry } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One line of an application's timeline. Only ever added to; both sides read it. */
@Entity('application_event')
@Index('application_event_application_ix', ['applicationId', 'at', 'id'])
@Check('application_event_by_ck', `"by" IN ('candidate', 'company', 'system')`)
export class ApplicationEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'application_event_pk' })
  id!: string;

  @Column('uuid', { name: 'application_id' })
  @ForeignKey('Application', { name: 'application_event_application_fk', onDelete: 'CASCADE' })
  applicationId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'from_state', nullable: true })
  fromState!: ApplicationState | null;

  @Column('text')
  state!: ApplicationState;

  @Column('text')
  by!: TimelineEntry['by'];

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text', { name: 'reason_code', nullable: true })
  reasonCode!: TimelineEntry['reasonCode'];

  /** Shown to the candidate. */
  @Column('text', { nullable: true })
  message!: string | null;
}
