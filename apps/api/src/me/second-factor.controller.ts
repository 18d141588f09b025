import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ManageSecondFactor } from '@plainhire/auth';
import {
  CodeRequest,
  PasswordRequest,
  RecoveryCodes,
  SecondFactorEnrolment,
  SecondFactorView,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { requireUser } from '../auth/signed-in.js';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

@Controller('me/second-factor')
export class SecondFactorController {
  constructor(private readonly secondFactor: ManageSecondFactor) {}

  @Get()
  @Returns(SecondFactorView)
  read(@CurrentActor() actor: Actor): Promise<SecondFactorView> {
    return this.secondFactor.read(requireUser(actor));
  }

  @Post()
  @Returns(SecondFactorEnrolment)
  begin(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordRequest }) body: PasswordRequest,
  ): Promise<SecondFactorEnrolment> {
    return this.secondFactor.begin(requireUser(actor), body);
  }

  @Post('confirm')
  @Returns(RecoveryCodes)
  confirm(
    @CurrentActor() actor: Actor,
    @Body({ schema: CodeRequest }) body: CodeRequest,
  ): Promise<RecoveryCodes> {
    return this.secondFactor.confirm(requireUser(actor), body);
  }

  @Post('recovery-codes')
  @Returns(RecoveryCodes)
  renew(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordRequest }) body: PasswordRequest,
  ): Promise<RecoveryCodes> {
    return this.secondFactor.renewRecoveryCodes(requireUser(actor), body);
  }

  @Delete()
  @ReturnsNothing()
  remove(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordRequest }) body: PasswordRequest,
  ): Promise<void> {
    return this.secondFactor.remove(requireUser(actor), body);
  }
}
