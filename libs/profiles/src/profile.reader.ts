import { Injectable } from '@nestjs/common';
import type { Profile, ProfileView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { completenessOf } from './profile.completeness.js';
import { profileNeedsPerson } from './profile.errors.js';
import { ProfileRepository } from './profile.repository.js';
import { emptyProfile, profileOf } from './profile.shape.js';

/** A profile with the version that a later write must name. Version 0: never written. */
export interface VersionedProfile {
  readonly version: number;
  readonly view: ProfileView;
}

/** Reads profiles for their owners, and for the rules that weigh them. */
@Injectable()
export class ProfileReader {
  constructor(private readonly profiles: ProfileRepository) {}

  /** Null when this person has never written one. */
  async find(userId: string): Promise<Profile | null> {
    const row = await this.profiles.find(userId);
    return row ? profileOf(row) : null;
  }

  /** @throws DomainError unauthenticated for anybody but a signed-in person. */
  async mine(actor: Actor): Promise<VersionedProfile> {
    if (actor.kind !== 'user') throw profileNeedsPerson();
    const row = await this.profiles.find(actor.userId);
    const profile = row ? profileOf(row) : emptyProfile();
    return {
      version: row?.version ?? 0,
      view: {
        ...profile,
        completeness: completenessOf(profile),
        updatedAt: row ? row.updatedAt.toISOString() : null,
      },
    };
  }
}
