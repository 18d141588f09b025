import type { AlertFrequency, AlertSearch, AlertState } from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A saved search that mails what is new. Goes with the account it belongs to. */
@Entity('alert')
@Unique('alert_search_uq', ['userId', 'searchKey'])
@Index('alert_due_ix', ['nextDueAt', 'id'], { where: `state = 'active'` })
@Check('alert_frequency_ck', `"frequency" IN ('daily', 'weekly')`)
@Check('alert_state_ck', `"state" IN ('active', 'paused')`)
export class Alert {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alert_pk' })
  id!: string;

  @Column('uuid', { name: 'user_id' })
  @ForeignKey('User', { name: 'alert_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  search!: AlertSearch;

  /** A hash of the search: a person has one alert for one search. */
  @Column('text', { name: 'search_key' })
  searchKey!: string;

  @Column('text')
  frequency!: AlertFrequency;

  @Column('text')
  state!: AlertState;

  /** What first went live before this is not new: when it was saved or resumed, or a mail left some out. */
  @Column('timestamptz')
  since!: Date;

  @Column('timestamptz', { name: 'next_due_at' })
  nextDueAt!: Date;

  /** The last turn that was looked at, with or without a mail; null before the first. */
  @Column('timestamptz', { name: 'window_at', nullable: true })
  windowAt!: Date | null;

  @Column('timestamptz', { name: 'last_sent_at', nullable: true })
  lastSentAt!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
