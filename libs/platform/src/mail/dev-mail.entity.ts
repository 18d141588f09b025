import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail as it would have gone out: the demo's mailbox. Never written in production mode. */
@Entity('dev_mail')
@Index('dev_mail_to_ix', ['to', 'sentAt'])
@Index('dev_mail_sent_ix', ['sentAt'])
export class DevMail {
  /** The id of the mail_message row. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dev_mail_pk' })
  id!: string;

  @Column('text', { name: 'to_address' })
  to!: string;

  @Column('text')
  subject!: string;

  @Column('text')
  text!: string;

  @Column('text')
  html!: string;

  @Column('jsonb')
  headers!: Record<string, string>;

  @Column('timestamptz', { name: 'sent_at' })
  sentAt!: Date;
}
