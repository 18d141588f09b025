import { Injectable } from '@nestjs/common';
import type { RecoveryCodes, SecondFactorEnrolment, SecondFactorView } from '@plainhire/contracts';
import { newId, type UserActor } from '@plainhire/kernel';
import { AppConfig, AuditLog, MailQueue, UnitOfWork } from '@plainhire/platform';
import {
  factorAlreadyOn,
  factorDemanded,
  factorNotOn,
  factorNotPending,
  userNotFound,
  wrongCode,
} from './auth.errors.js';
import { secondFactorOffMail, secondFactorOnMail } from './auth.mails.js';
import { ConfirmPassword } from './confirm-password.js';
import { ACCOUNT_LOCKOUT } from './lockout.rules.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SessionRepository } from './session.repository.js';
import { type GuardedBy, SignInGuardRepository } from './sign-in-guard.repository.js';
import { totpUri } from './totp.js';
import { UserRepository } from './user.repository.js';

/** Setting up and removing one's own second factor (RFC 6238). */
@Injectable()
export class ManageSecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: AppConfig,
    private readonly confirmPassword: ConfirmPassword,
    private readonly users: UserRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly guards: SignInGuardRepository,
    private readonly mails: MailQueue,
    private readonly audit: AuditLog,
  ) {}

  async read(actor: UserActor): Promise<SecondFactorView> {
    const user = await this.users.findById(actor.userId);
    return {
      enabled: await this.factors.isOn(actor.userId),
      required: this.demandedOf(user),
      recoveryCodesLeft: await this.factors.recoveryCodesLeft(actor.userId),
    };
  }

  /** @throws DomainError `auth.second-factor-on`, `auth.wrong-password` */
  async begin(actor: UserActor, input: { password: string }): Promise<SecondFactorEnrolment> {
    const user = await this.confirmPassword.execute(actor, input.password);
    return this.uow.run(async () => {
      if (await this.factors.isOn(user.id)) throw factorAlreadyOn();
      const secret = await this.factors.begin(user.id);
      return { secret, uri: totpUri(user.email, secret) };
    });
  }

  /**
   * The first code proves that the app has the secret. This session counts as passed, others end.
   * @throws DomainError `auth.second-factor-not-pending`, `auth.wrong-code`, `auth.locked`
   */
  async confirm(actor: UserActor, input: { code: string }): Promise<RecoveryCodes> {
    const guard: GuardedBy = { name: 'factor', subject: actor.userId, rule: ACCOUNT_LOCKOUT };
    await this.guards.begin(guard);
    return this.uow.run(async () => {
      const right = await this.factors.confirm(actor.userId, input.code);
      if (right === null) throw factorNotPending();
      if (!right) throw wrongCode();
      await this.guards.clear(guard);
      const recoveryCodes = await this.factors.renewRecoveryCodes(actor.userId);
      if (actor.sessionId) await this.sessions.markSecondFactor(actor.sessionId);
      await this.sessions.endAll(actor.userId, actor.sessionId);
      await this.mails.queue(secondFactorOnMail, { to: actor.email, key: newId(), params: {} });
      await this.note(actor, 'user.enable-second-factor');
      return { recoveryCodes };
    });
  }

  /** @throws DomainError `auth.wrong-password`, `auth.second-factor-off` */
  async renewRecoveryCodes(actor: UserActor, input: { password: string }): Promise<RecoveryCodes> {
    const user = await this.confirmPassword.execute(actor, input.password);
    return this.uow.run(async () => {
      if (!(await this.factors.isOn(user.id))) throw factorNotOn();
      const recoveryCodes = await this.factors.renewRecoveryCodes(user.id);
      await this.note(actor, 'user.renew-recovery-codes');
      return { recoveryCodes };
    });
  }

  /** @throws DomainError `auth.wrong-password`, `auth.second-factor-demanded`, `auth.second-factor-off` */
  async remove(actor: UserActor, input: { password: string }): Promise<void> {
    const user = await this.confirmPassword.execute(actor, input.password);
    if (this.demandedOf(user)) throw factorDemanded();
    await this.uow.run(async () => {
      if (!(await this.factors.remove(user.id))) throw factorNotOn();
      await this.mails.queue(secondFactorOffMail, { to: user.email, key: newId(), params: { by: 'self' } });
      await this.note(actor, 'user.disable-second-factor');
    });
  }

  private demandedOf(user: { staffRoles: readonly unknown[] } | null): boolean {
    if (!user) throw userNotFound();
    return this.config.production && user.staffRoles.length > 0;
  }

  private async note(actor: UserActor, action: string): Promise<void> {
    await this.audit.record({ actor, action, subjectKind: 'user', subjectId: actor.userId });
  }
}
