import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { AppConfig, Tokens, UnitOfWork } from '@plainhire/platform';
import { IsNull, LessThan, Not } from 'typeorm';
import { randomToken } from './random-token.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { seal, unseal } from './seal.js';
import { SecondFactor } from './second-factor.entity.js';
import type { Channel } from './session.repository.js';
import { SignInChallenge } from './sign-in-challenge.entity.js';
import { newRecoveryCodes, newTotpSecret, recoveryCodeHash, totpStep } from './totp.js';

const CHALLENGE_MINUTES = 5;

export type FactorProof = 'app' | 'recovery_code' | null;

@Injectable()
export class SecondFactorRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly tokens: Tokens,
  ) {}

  isOn(userId: string): Promise<boolean> {
    return this.uow.repo(SecondFactor).existsBy({ userId, confirmedAt: Not(IsNull()) });
  }

  /** A new secret that waits for its first code, in place of one that waited before. */
  async begin(userId: string): Promise<string> {
    const secret = newTotpSecret();
    await this.uow.repo(SecondFactor).upsert(
      {
        userId,
        sealedSecret: seal(secret, this.config.secret, userId),
        confirmedAt: null,
        lastStep: 0,
        createdAt: this.clock.now(),
      },
      ['userId'],
    );
    return secret;
  }

  /** @returns false when the code is wrong; null when nothing waits for one */
  async confirm(userId: string, code: string): Promise<boolean | null> {
    const pending = await this.uow.repo(SecondFactor).findOneBy({ userId, confirmedAt: IsNull() });
    if (!pending) return null;
    if (!(await this.takeStep(pending, code))) return false;
    await this.uow.repo(SecondFactor).update({ userId }, { confirmedAt: this.clock.now() });
    return true;
  }

  /** Takes a code of the app, or a recovery code, once; what was taken before is refused. */
  async prove(userId: string, code: string): Promise<FactorProof> {
    const factor = await this.uow.repo(SecondFactor).findOneBy({ userId, confirmedAt: Not(IsNull()) });
    if (!factor) return null;
    if (await this.takeStep(factor, code)) return 'app';
    const used = await this.uow
      .repo(RecoveryCode)
      .update({ userId, codeHash: recoveryCodeHash(code), usedAt: IsNull() }, { usedAt: this.clock.now() });
    return (used.affected ?? 0) > 0 ? 'recovery_code' : null;
  }

  /** Ten new codes in place of all older ones. Given out here and never again. */
  async renewRecoveryCodes(userId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await this.uow.repo(RecoveryCode).delete({ userId });
    await this.uow
      .repo(RecoveryCode)
      .insert(codes.map((code) => ({ id: newId(), userId, codeHash: recoveryCodeHash(code), usedAt: null })));
    return codes;
  }

  recoveryCodesLeft(userId: string): Promise<number> {
    return this.uow.repo(RecoveryCode).countBy({ userId, usedAt: IsNull() });
  }

  /** @returns false when there was none */
  async remove(userId: string): Promise<boolean> {
    await this.uow.repo(RecoveryCode).delete({ userId });
    await this.uow.repo(SignInChallenge).delete({ userId });
    return ((await this.uow.repo(SecondFactor).delete({ userId })).affected ?? 0) > 0;
  }

  async challenge(userId: string, channel: Channel): Promise<{ challenge: string; expiresAt: Date }> {
    const challenge = randomToken();
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_MINUTES * 60_000);
    await this.uow
      .repo(SignInChallenge)
      .insert({ id: newId(), userId, tokenHash: this.tokens.hash(challenge), channel, expiresAt });
    return { challenge, expiresAt };
  }

  /** Null when there is none or its five minutes are over. */
  async findChallenge(challenge: string): Promise<SignInChallenge | null> {
    const row = await this.uow.repo(SignInChallenge).findOneBy({ tokenHash: this.tokens.hash(challenge) });
    return row && row.expiresAt > this.clock.now() ? row : null;
  }

  /** @returns false when another request was quicker */
  async settleChallenge(id: string): Promise<boolean> {
    return ((await this.uow.repo(SignInChallenge).delete({ id })).affected ?? 0) > 0;
  }

  async cancelChallenges(userId: string): Promise<void> {
    await this.uow.repo(SignInChallenge).delete({ userId });
  }

  /** Only a step later than the last one counts, so that a code seen over a shoulder is worth nothing. */
  private async takeStep(factor: SecondFactor, code: string): Promise<boolean> {
    const secret = unseal(factor.sealedSecret, this.config.secret, factor.userId);
    const step = totpStep(secret, code, this.clock.now());
    if (step === null) return false;
    const taken = await this.uow
      .repo(SecondFactor)
      .update({ userId: factor.userId, lastStep: LessThan(step) }, { lastStep: step });
    return (taken.affected ?? 0) > 0;
  }
}
