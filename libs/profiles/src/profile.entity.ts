import type {
  CertificateEntry,
  EducationEntry,
  JobPreferences,
  PortfolioEntry,
  ProfileLanguage,
  ProfileLink,
  ProfileSkill,
  ProfileVisibility,
  ProjectEntry,
  ReferenceEntry,
  WorkEntry,
} from '@plainhire/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A candidate's profile, one row a person, made when it is first written. Lists keep their order. */
@Entity('profile')
@Check('profile_visibility_ck', `"visibility" IN ('hidden', 'anonymous', 'open')`)
@Check('profile_version_ck', `"version" >= 1`)
export class ProfileRow {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'profile_pk' })
  @ForeignKey('User', { name: 'profile_user_fk', onDelete: 'CASCADE' })
  userId!: string;

  /** Counts the writes; a writer who saw an older one is refused. */
  @Column('integer')
  version!: number;

  @Column('text')
  headline!: string;

  @Column('text')
  phone!: string;

  @Column('text')
  city!: string;

  @Column('text')
  region!: string;

  /** ISO 3166-1 alpha-2, or empty. */
  @Column('text')
  country!: string;

  @Column('text')
  summary!: string;

  @Column('text', { default: 'hidden' })
  visibility!: ProfileVisibility;

  @Column('jsonb', { default: [] })
  links!: ProfileLink[];

  @Column('jsonb', { default: [] })
  skills!: ProfileSkill[];

  @Column('jsonb', { default: [] })
  work!: WorkEntry[];

  @Column('jsonb', { default: [] })
  education!: EducationEntry[];

  @Column('jsonb', { default: [] })
  certificates!: CertificateEntry[];

  @Column('jsonb', { default: [] })
  projects!: ProjectEntry[];

  @Column('jsonb', { default: [] })
  portfolio!: PortfolioEntry[];

  @Column('jsonb', { default: [] })
  languages!: ProfileLanguage[];

  @Column('jsonb', { default: [] })
  references!: ReferenceEntry[];

  @Column('jsonb', { default: {} })
  preferences!: JobPreferences;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
