import { Injectable } from '@nestjs/common';
import { type Actor, normalizeEmail } from '@plainhire/kernel';
import { notAllowed } from './auth.errors.js';
import { type DirectoryUser, directoryUser } from './user-directory.js';
import { mayOnUser } from './user.policy.js';
import { UserRepository } from './user.repository.js';

/** More staff than this needs a list of another kind. */
const MOST_STAFF = 100;

/** For administrators: the account of an address, or without one the staff. */
@Injectable()
export class FindUsers {
  constructor(private readonly users: UserRepository) {}

  /** @throws DomainError `auth.not-allowed` */
  async execute(actor: Actor, input: { email?: string | undefined }): Promise<DirectoryUser[]> {
    const self = actor.kind === 'user' ? actor.userId : '';
    if (!mayOnUser(actor, 'user.find', { id: self })) throw notAllowed();
    if (!input.email) return (await this.users.findStaff(MOST_STAFF)).map(directoryUser);
    const user = await this.users.findByEmail(normalizeEmail(input.email));
    return user ? [directoryUser(user)] : [];
  }
}
