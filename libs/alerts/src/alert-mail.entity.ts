import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/**
 * One mail of one alert for one turn. The secret of its link is the HMAC of the id; the row keeps only the
 * hash. A row for each mail, so that the link in an old mail still works after APP_SECRET was changed.
 */
@Entity('alert_mail')
@Unique('alert_mail_due_uq', ['alertId', 'dueAt'])
@Unique('alert_mail_token_uq', ['tokenHash'])
export class AlertMail {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'alert_mail_pk' })
  id!: string;

  @Column('uuid', { name: 'alert_id' })
  @ForeignKey('Alert', { name: 'alert_mail_alert_fk', onDelete: 'CASCADE' })
  alertId!: string;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  @Column('text', { name: 'token_hash' })
  tokenHash!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  /** When the mail server took it; null until then, and for one that was not wanted any more. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;
}
