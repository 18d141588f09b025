import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who did what to which thing, and when. Only ever added to. Ids and facts, no personal data. */
@Entity('audit_entry')
@Index('audit_entry_subject_ix', ['subjectKind', 'subjectId', 'at'])
@Index('audit_entry_company_ix', ['companyId', 'at'])
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'actor_kind' })
  actorKind!: string;

  @Column('text', { name: 'actor_id', nullable: true })
  actorId!: string | null;

  @Column('text')
  action!: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind!: string;

  @Column('text', { name: 'subject_id' })
  subjectId!: string;

  @Column('uuid', { name: 'company_id', nullable: true })
  companyId!: string | null;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;

  @Column('text', { name: 'correlation_id', nullable: true })
  correlationId!: string | null;
}
