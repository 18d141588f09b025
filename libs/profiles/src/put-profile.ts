import { Injectable } from '@nestjs/common';
import type { Profile } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { Outbox, UnitOfWork } from '@plainhire/platform';
import { profileNeedsPerson, profileStale } from './profile.errors.js';
import { ProfileReader, type VersionedProfile } from './profile.reader.js';
import { ProfileRepository } from './profile.repository.js';
import { profileOf, sameProfile } from './profile.shape.js';

export interface PutProfileInput {
  readonly profile: Profile;
  /** The version the writer had before them; null: whatever is there is replaced. */
  readonly expectedVersion: number | null;
}

/**
 * Replaces a person's own profile. Writing what is already there changes nothing and announces
 * nothing, so that a request sent twice is harmless.
 *
 * @throws DomainError conflict `profile.stale` when somebody wrote since `expectedVersion`.
 */
@Injectable()
export class PutProfile {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly profiles: ProfileRepository,
    private readonly reader: ProfileReader,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: PutProfileInput): Promise<VersionedProfile> {
    if (actor.kind !== 'user') throw profileNeedsPerson();
    return this.uow.run(async () => {
      await this.write(actor.userId, input);
      return this.reader.mine(actor);
    });
  }

  private async write(userId: string, { profile, expectedVersion }: PutProfileInput): Promise<void> {
    const now = this.clock.now();
    let row = await this.profiles.lockForUpdate(userId);
    if (!row && (expectedVersion === null || expectedVersion === 0)) {
      if (await this.profiles.insertFirst(userId, profile, now)) return this.announce(userId);
      // Another request made the first version between the look and the insert.
      row = await this.profiles.lockForUpdate(userId);
    }
    if (!row) throw profileStale(0);
    if (sameProfile(profileOf(row), profile)) return;
    if (expectedVersion !== null && expectedVersion !== row.version) throw profileStale(row.version);
    await this.profiles.replace(userId, profile, row.version + 1, now);
    await this.announce(userId);
  }

  private announce(userId: string): Promise<void> {
    return this.outbox.publish('profile.changed', { userId });
  }
}
