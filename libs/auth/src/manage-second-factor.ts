import { Injectable } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorEnrolment, SecondFactorView } from '@plainhire/contracts';
import type { UserActor } from '@plainhire/kernel';
import { AppConfig, AuditLog, RateLimits, UnitOfWork } from '@plainhire/platform';
import {
  factorAlreadyOn,
  factorDemanded,
  factorNotPending,
  userNotFound,
  wrongCode,
  wrongPassword,
} from './auth.errors.js';
import { Passwords } from './passwords.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { totpUri } from './totp.js';
import type { User } from './user.entity.js';
import { UserRepository } from './user.repository.js';

const PASSWORD_TRIES = { name: 'auth.second-factor.password', limit: 10, windowSeconds: 900 };

/** Setting up and removing one's own second factor (RFC 6238). */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly limits: RateLimits,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: UserActor): Promise<SecondFactorView> {
    const user = await this.users.findById(actor.userId);
    return {
      enabled: await this.factors.isOn(actor.userId),
      required: this.config.production && (user?.staffRoles.length ?? 0) > 0,
      recoveryCodesLeft: await this.factors.recoveryCodesLeft(actor.userId),
    };
  }

  /** @throws DomainError `auth.second-factor-on`, `auth.wrong-password` */
  async begin(actor: UserActor, input: { password: string }): Promise<SecondFactorEnrolment> {
    const user = await this.requirePassword(actor, input.password);
    return this.uow.run(async () => {
      if (await this.factors.isOn(user.id)) throw factorAlreadyOn();
      const secret = await this.factors.begin(user.id);
      return { secret, uri: totpUri(user.email, secret) };
    });
  }

  /** @throws DomainError `auth.second-factor-not-pending`, `auth.wrong-code` */
  async confirm(actor: UserActor, input: { code: string }): Promise<RecoveryCodes> {
    await this.limits.hit(PASSWORD_TRIES, actor.userId);
    return this.uow.run(async () => {
      const right = await this.factors.confirm(actor.userId, input.code);
      if (right === null) throw factorNotPending();
      if (!right) throw wrongCode();
      const recoveryCodes = await this.factors.renewRecoveryCodes(actor.userId);
      if (actor.sessionId) await this.sessions.markSecondFactor(actor.sessionId);
      await this.sessions.endAll(actor.userId, actor.sessionId);
      await this.note(actor, 'user.enable-second-factor');
      return { recoveryCodes };
    });
  }

  /** @throws DomainError `auth.wrong-password`, `auth.second-factor-demanded` */
  async remove(actor: UserActor, input: { password: string }): Promise<void> {
    const user = await this.requirePassword(actor, input.password);
    if (this.config.production && user.staffRoles.length > 0) throw factorDemanded();
    await this.uow.run(async () => {
      if (await this.factors.remove(user.id)) await this.note(actor, 'user.disable-second-factor');
    });
  }

  private async requirePassword(actor: UserActor, password: string): Promise<User> {
    await this.limits.hit(PASSWORD_TRIES, actor.userId);
    const user = await this.users.findById(actor.userId);
    if (!user) throw userNotFound();
    const hash = await this.users.passwordHash(user.id);
    if (hash === null || !(await this.passwords.verify(hash, password))) throw wrongPassword();
    return user;
  }

  private async note(actor: UserActor, action: string): Promise<void> {
    await this.audit.record({ actor, action, subjectKind: 'user', subjectId: actor.userId });
  }
}
