import { Injectable } from '@nestjs/common';
import { type Actor, normalizeEmail, type StaffRole } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { emailTaken, notAllowed, weakPassword } from './auth.errors.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { passwordFault } from './password.rules.js';
import { Passwords } from './passwords.js';
import { UserRepository } from './user.repository.js';

export interface CreateAccountInput {
  readonly email: string;
  readonly name: string;
  readonly intent: 'candidate' | 'employer';
  /** Left out: nobody can sign in until a password is set by the link that is given back. */
  readonly password?: string;
  readonly verified?: boolean;
  readonly staffRoles?: readonly StaffRole[];
  readonly demo?: boolean;
}

/** Hours in which the first password can be set. */
const FIRST_PASSWORD_HOURS = 72;

/** Makes an account without a sign-up: the first administrator, the demonstration's people. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UserRepository,
    private readonly links: MailLinkRepository,
    private readonly passwords: Passwords,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Only the product's own tools may.
   * @returns the user's id, and without a password the id of the row whose token sets one
   * @throws DomainError `auth.email-taken`, `auth.weak-password`
   */
  async execute(
    actor: Actor,
    input: CreateAccountInput,
  ): Promise<{ userId: string; setPasswordLinkId: string | null }> {
    if (actor.kind !== 'system') throw notAllowed();
    const email = normalizeEmail(input.email);
    const { password } = input;
    const fault = password === undefined ? null : passwordFault(password, { email, name: input.name });
    if (fault) throw weakPassword(fault);
    const hash = password === undefined ? null : await this.passwords.hash(password);
    return this.uow.run(async () => {
      const user = await this.users.insertIfNew({ ...input, email });
      if (!user) throw emailTaken();
      if (hash !== null) await this.users.setPasswordHash(user.id, hash);
      const setPasswordLinkId =
        hash === null ? await this.links.issue(user.id, 'reset', email, FIRST_PASSWORD_HOURS) : null;
      await this.audit.record({
        actor,
        action: 'user.create',
        subjectKind: 'user',
        subjectId: user.id,
        after: { staffRoles: user.staffRoles },
      });
      return { userId: user.id, setPasswordLinkId };
    });
  }
}
