import { Injectable } from '@nestjs/common';
import { Clock, normalizeEmail } from '@plainhire/kernel';
import { AppConfig, AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { suspended, wrongCredentials } from './auth.errors.js';
import { onNetwork, SIGN_IN_PER_NETWORK } from './auth.limits.js';
import { lockedOutMail } from './auth.mails.js';
import { ACCOUNT_LOCKOUT, NETWORK_LOCKOUT, networkOf } from './lockout.rules.js';
import { Passwords } from './passwords.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { type Channel, SessionRepository, type StartedSession } from './session.repository.js';
import { type GuardedBy, SignInGuardRepository } from './sign-in-guard.repository.js';
import { actorFor } from './user-actor.js';
import type { User } from './user.entity.js';
import { UserRepository } from './user.repository.js';

export interface SignInInput {
  readonly email: string;
  readonly password: string;
  readonly channel: Channel;
}

export interface Caller {
  readonly ip: string | undefined;
  readonly userAgent: string | undefined;
}

export type SignInOutcome =
  | ({ readonly kind: 'session' } & StartedSession)
  | { readonly kind: 'challenge'; readonly challenge: string; readonly expiresAt: Date };

/** Password to session, or to the question for the second factor. */
@Injectable()
export class SignIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly guards: SignInGuardRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /**
   * An unknown address and a wrong password are told alike, take the same work, and lock alike.
   * @throws DomainError `auth.wrong-credentials`, `auth.locked`, `auth.suspended`
   */
  async execute(input: SignInInput, caller: Caller): Promise<SignInOutcome> {
    const email = normalizeEmail(input.email);
    const network: GuardedBy = { name: 'network', subject: networkOf(caller.ip), rule: this.networkRule() };
    const account: GuardedBy = { name: 'account', subject: email, rule: ACCOUNT_LOCKOUT };
    await this.limits.hit(onNetwork(SIGN_IN_PER_NETWORK, this.config), network.subject);
    const tries = await this.guards.begin(account, network);
    const user = await this.users.findByEmail(email);
    const hash = user && (await this.users.passwordHash(user.id));
    const right =
      hash === null
        ? await this.passwords.verifyNothing(input.password)
        : await this.passwords.verify(hash, input.password);
    if (!right || !user || hash === null) {
      if (user && tries === ACCOUNT_LOCKOUT.free) await this.tellLocked(user);
      throw wrongCredentials();
    }
    await this.guards.clear(account);
    await this.guards.takeBack(network);
    if (user.suspendedAt) throw suspended();
    const newHash = this.passwords.isOutdated(hash) ? await this.passwords.hash(input.password) : null;
    return this.uow.run(() => this.grant(user, newHash, input.channel, caller));
  }

  private async grant(
    user: User,
    newHash: string | null,
    channel: Channel,
    caller: Caller,
  ): Promise<SignInOutcome> {
    if (newHash !== null) await this.users.setPasswordHash(user.id, newHash);
    if (await this.factors.isOn(user.id)) {
      return { kind: 'challenge', ...(await this.factors.challenge(user.id, channel)) };
    }
    const session = await this.sessions.start(user, {
      channel,
      userAgent: caller.userAgent,
      secondFactor: false,
    });
    await this.audit.record({
      actor: actorFor(user),
      action: 'session.start',
      subjectKind: 'user',
      subjectId: user.id,
      after: { channel, secondFactor: false },
    });
    return { kind: 'session', ...session };
  }

  /** Once a day at most, to the address that holds the account. */
  private async tellLocked(user: User): Promise<void> {
    const day = this.clock.now().toISOString().slice(0, 10);
    await this.uow.run(async () => {
      await this.mails.queue(lockedOutMail, { to: user.email, key: `${user.id}:${day}`, params: {} });
      await this.audit.record({
        actor: { kind: 'system', name: 'auth' },
        action: 'user.lock-sign-in',
        subjectKind: 'user',
        subjectId: user.id,
        after: { tries: ACCOUNT_LOCKOUT.free },
      });
    });
  }

  /** A demo's people share one address; see `onNetwork`. */
  private networkRule() {
    return this.config.production ? NETWORK_LOCKOUT : { ...NETWORK_LOCKOUT, free: NETWORK_LOCKOUT.free * 50 };
  }
}
