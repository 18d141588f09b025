import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A file somebody gave us. The bytes lie in storage under the id; this row says what they are. */
@Entity('stored_file')
@Index('stored_file_owner_ix', ['ownerId', 'createdAt'])
@Index('stored_file_loose_ix', ['createdAt'], { where: `"referenced" = false` })
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_file_pk' })
  id!: string;

  @Column('uuid', { name: 'owner_id' })
  ownerId!: string;

  /** As the person named it; for display and Content-Disposition only, never a path. */
  @Column('text')
  name!: string;

  /** By content, not by name. */
  @Column('text', { name: 'media_type' })
  mediaType!: string;

  @Column('integer')
  size!: number;

  @Column('text')
  sha256!: string;

  /** False until something lasting points at it; the sweep deletes what stays false. */
  @Column('boolean', { default: false })
  referenced!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
