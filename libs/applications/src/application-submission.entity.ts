import type { Match } from '@plainhire/contracts';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Submission } from './application.receipt.js';

/** What was sent, as it was. A trigger refuses every update. */
@Entity('application_submission')
export class ApplicationSubmission {
  @PrimaryColumn('uuid', {
    name: 'application_id',
    primaryKeyConstraintName: 'application_submission_pk',
  })
  @ForeignKey('Application', { name: 'application_submission_application_fk', onDelete: 'CASCADE' })
  applicationId!: string;

  /** The receipt's hash is taken over this. */
  @Column('jsonb')
  body!: Submission;

  /** How it fitted at the time of applying, the same for both sides. */
  @Column('jsonb', { nullable: true })
  match!: Match | null;
}
