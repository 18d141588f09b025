import { Injectable } from '@nestjs/common';
import { normalizeEmail, type StaffRole } from '@plainhire/kernel';
import type { User } from './user.entity.js';
import { UserRepository } from './user.repository.js';

/** What other parts may know of a user. */
export interface DirectoryUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly intent: 'candidate' | 'employer';
  readonly verified: boolean;
  readonly suspended: boolean;
  /** Those given, whether or not they count in a session. */
  readonly staffRoles: readonly StaffRole[];
}

/** More staff than this needs a list of another kind. */
const MOST_STAFF = 100;

@Injectable()
export class UserDirectory {
  constructor(private readonly users: UserRepository) {}

  async findById(id: string): Promise<DirectoryUser | null> {
    const user = await this.users.findById(id);
    return user && directoryUser(user);
  }

  /** Unknown ids are left out. */
  async findMany(ids: readonly string[]): Promise<DirectoryUser[]> {
    return (await this.users.findMany(ids)).map(directoryUser);
  }

  async findByEmail(email: string): Promise<DirectoryUser | null> {
    const user = await this.users.findByEmail(normalizeEmail(email));
    return user && directoryUser(user);
  }

  /** Those who were given a staff role and are not suspended, by name. */
  async findStaff(role: StaffRole): Promise<DirectoryUser[]> {
    const staff = (await this.users.findStaff(MOST_STAFF)).map(directoryUser);
    return staff.filter(({ staffRoles, suspended }) => !suspended && staffRoles.includes(role));
  }

  /** True while accounts exist whose passwords everybody knows; production must not start on them. */
  hasDemoAccounts(): Promise<boolean> {
    return this.users.demoAccountExists();
  }
}

export function directoryUser(user: User): DirectoryUser {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    intent: user.intent,
    verified: user.verifiedAt !== null,
    suspended: user.suspendedAt !== null,
    staffRoles: user.staffRoles,
  };
}
