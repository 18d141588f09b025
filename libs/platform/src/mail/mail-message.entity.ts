import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export type MailState = 'queued' | 'sent' | 'failed' | 'withdrawn';

/** One mail to one person. Rendered when it is sent, so that no secret is ever stored. */
@Entity('mail_message')
@Unique('mail_message_key_uq', ['key'])
@Index('mail_message_to_ix', ['to', 'createdAt'])
@Check('mail_message_state_ck', `"state" IN ('queued', 'sent', 'failed', 'withdrawn')`)
export class MailMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_message_pk' })
  id!: string;

  /** What makes it one mail and not two: the template's name and the id of the thing it tells. */
  @Column('text')
  key!: string;

  @Column('text')
  template!: string;

  @Column('text', { name: 'to_address' })
  to!: string;

  @Column('jsonb')
  params!: unknown;

  @Column('text', { default: 'queued' })
  state!: MailState;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** Whose turn it is to hand it to the mail server, while that lasts. */
  @Column('uuid', { name: 'sending_by', nullable: true })
  sendingBy!: string | null;

  @Column('timestamptz', { name: 'sending_until', nullable: true })
  sendingUntil!: Date | null;
}
