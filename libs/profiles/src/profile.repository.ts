import { Injectable } from '@nestjs/common';
import type { Profile } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ProfileRow } from './profile.entity.js';

@Injectable()
export class ProfileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(userId: string): Promise<ProfileRow | null> {
    return this.uow.rows(ProfileRow).findOne({ userId });
  }

  /** Waits for another writer of the same profile; null when there is no row yet. */
  lockForUpdate(userId: string): Promise<ProfileRow | null> {
    return this.uow
      .repo(ProfileRow)
      .createQueryBuilder('profile')
      .where('profile.userId = :userId', { userId })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** False when somebody else made the row in the meantime. */
  async insertFirst(userId: string, profile: Profile, at: Date): Promise<boolean> {
    const result = await this.uow
      .repo(ProfileRow)
      .createQueryBuilder()
      .insert()
      .values({ userId, version: 1, ...profile, createdAt: at, updatedAt: at })
      .orIgnore()
      .returning('user_id')
      .execute();
    return (result.raw as unknown[]).length > 0;
  }

  async replace(userId: string, profile: Profile, version: number, at: Date): Promise<void> {
    const values: QueryDeepPartialEntity<ProfileRow> = { ...profile, version, updatedAt: at };
    await this.uow.repo(ProfileRow).update({ userId }, values);
  }
}
