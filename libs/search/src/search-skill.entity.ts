import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Numbers for skill names, so that documents can hold and count them cheaply. */
@Entity('search_skill')
@Unique('search_skill_key_uq', ['key'])
export class SearchSkill {
  @PrimaryGeneratedColumn('identity', {
    primaryKeyConstraintName: 'search_skill_pk',
    generatedIdentity: 'ALWAYS',
  })
  id!: number;

  @Column('text')
  key!: string;

  @Column('text')
  name!: string;
}
