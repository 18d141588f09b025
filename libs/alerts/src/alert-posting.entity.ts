import { Entity, ForeignKey, Index, PrimaryColumn, Column } from 'typeorm';

/** An alert has told of this posting, in a row of a mail or among its "more": it never does again. */
@Entity('alert_posting')
@Index('alert_posting_posting_ix', ['postingId'])
@Index('alert_posting_mail_ix', ['mailId'])
export class AlertPosting {
  @PrimaryColumn('uuid', { name: 'alert_id', primaryKeyConstraintName: 'alert_posting_pk' })
  @ForeignKey('Alert', { name: 'alert_posting_alert_fk', onDelete: 'CASCADE' })
  alertId!: string;

  @PrimaryColumn('uuid', { name: 'posting_id', primaryKeyConstraintName: 'alert_posting_pk' })
  @ForeignKey('Posting', { name: 'alert_posting_posting_fk', onDelete: 'CASCADE' })
  postingId!: string;

  @Column('uuid', { name: 'mail_id' })
  @ForeignKey('AlertMail', { name: 'alert_posting_mail_fk', onDelete: 'CASCADE' })
  mailId!: string;
}
