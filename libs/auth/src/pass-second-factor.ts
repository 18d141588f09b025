import { Injectable } from '@nestjs/common';
import { AppConfig, AuditLog, MailQueue, RateLimits, UnitOfWork } from '@plainhire/platform';
import { challengeInvalid, suspended, wrongCode } from './auth.errors.js';
import { onNetwork, SIGN_IN_PER_NETWORK } from './auth.limits.js';
import { recoveryCodeUsedMail } from './auth.mails.js';
import { ACCOUNT_LOCKOUT, networkOf } from './lockout.rules.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { type Channel, SessionRepository, type StartedSession } from './session.repository.js';
import { type GuardedBy, SignInGuardRepository } from './sign-in-guard.repository.js';
import type { Caller } from './sign-in.js';
import { actorFor } from './user-actor.js';
import { UserRepository } from './user.repository.js';

/** The second step of signing in: a code of the app, or a recovery code. */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly guards: SignInGuardRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `auth.challenge-invalid`, `auth.wrong-code`, `auth.locked`, `auth.suspended`; too_many */
  async execute(
    input: { challenge: string; code: string },
    caller: Caller,
  ): Promise<StartedSession & { channel: Channel }> {
    await this.limits.hit(onNetwork(SIGN_IN_PER_NETWORK, this.config), networkOf(caller.ip));
    const challenge = await this.factors.findChallenge(input.challenge);
    if (!challenge) throw challengeInvalid();
    // A code has a million values: wrong ones lock like wrong passwords, across all sign-ins.
    const guard: GuardedBy = { name: 'factor', subject: challenge.userId, rule: ACCOUNT_LOCKOUT };
    await this.guards.begin(guard);
    return this.uow.run(async () => {
      const user = await this.users.lockById(challenge.userId);
      if (!user) throw challengeInvalid();
      if (user.suspendedAt) throw suspended();
      const proof = await this.factors.prove(user.id, input.code);
      if (proof === null) throw wrongCode('unauthenticated');
      if (!(await this.factors.settleChallenge(challenge.id))) throw challengeInvalid();
      await this.guards.clear(guard);
      if (proof === 'recovery_code') {
        const left = await this.factors.recoveryCodesLeft(user.id);
        await this.mails.queue(recoveryCodeUsedMail, { to: user.email, key: challenge.id, params: { left } });
      }
      const session = await this.sessions.start(user, {
        channel: challenge.channel,
        userAgent: caller.userAgent,
        secondFactor: true,
      });
      await this.audit.record({
        actor: actorFor(user),
        action: 'session.start',
        subjectKind: 'user',
        subjectId: user.id,
        after: { channel: challenge.channel, secondFactor: true, proof },
      });
      return { ...session, channel: challenge.channel };
    });
  }
}
