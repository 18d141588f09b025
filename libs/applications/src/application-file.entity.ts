import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A stored file that was sent with an application, and so may be read by the company. */
@Entity('application_file')
@Index('application_file_file_ix', ['fileId'])
export class ApplicationFileRow {
  @PrimaryColumn('uuid', { name: 'application_id', primaryKeyConstraintName: 'application_file_pk' })
  @ForeignKey('Application', { name: 'application_file_application_fk', onDelete: 'CASCADE' })
  applicationId!: string;

  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'application_file_pk' })
  @ForeignKey('StoredFile', { name: 'application_file_file_fk' })
  fileId!: string;

  /** The question it answers; null for an attachment. */
  @Column('text', { name: 'question_id', nullable: true })
  questionId!: string | null;
}
