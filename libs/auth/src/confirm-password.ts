import { Injectable } from '@nestjs/common';
import type { UserActor } from '@plainhire/kernel';
import { userNotFound, wrongPassword } from './auth.errors.js';
import { ACCOUNT_LOCKOUT } from './lockout.rules.js';
import { Passwords } from './passwords.js';
import { type GuardedBy, SignInGuardRepository } from './sign-in-guard.repository.js';
import type { User } from './user.entity.js';
import { UserRepository } from './user.repository.js';

/** The password once more, before something that an open session alone must not be enough for. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly guards: SignInGuardRepository,
  ) {}

  /**
   * Counts with the failed sign-ins of the account: a stolen session is no way around the lock.
   * @param pointer the field that holds the password
   * @throws DomainError `auth.wrong-password`, `auth.locked`
   */
  async execute(actor: UserActor, password: string, pointer = '/password'): Promise<User> {
    const user = await this.users.findById(actor.userId);
    if (!user) throw userNotFound();
    const guard: GuardedBy = { name: 'account', subject: user.email, rule: ACCOUNT_LOCKOUT };
    await this.guards.begin(guard);
    const hash = await this.users.passwordHash(user.id);
    const right =
      hash === null
        ? await this.passwords.verifyNothing(password)
        : await this.passwords.verify(hash, password);
    if (!right) throw wrongPassword(pointer);
    await this.guards.clear(guard);
    return user;
  }
}
