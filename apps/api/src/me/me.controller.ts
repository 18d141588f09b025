import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ChangePassword, ManageSecondFactor, Sessions, UserDirectory } from '@plainhire/auth';
import {
  ChangePasswordRequest,
  CodeRequest,
  Empty,
  MeView,
  PasswordRequest,
  RecoveryCodes,
  SecondFactorEnrolment,
  SecondFactorView,
  SessionList,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { requireUser } from '../auth/signed-in.js';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

@Controller('me')
export class MeController {
  constructor(
    private readonly users: UserDirectory,
    private readonly sessions: Sessions,
    private readonly changePassword: ChangePassword,
    private readonly secondFactor: ManageSecondFactor,
  ) {}

  @Get()
  @Returns(MeView)
  async read(@CurrentActor() actor: Actor): Promise<MeView> {
    const me = requireUser(actor);
    const user = await this.users.findById(me.userId);
    return {
      id: me.userId,
      email: me.email,
      name: me.name,
      verified: me.verified,
      intent: user?.intent ?? 'candidate',
      memberships: [...me.memberships],
      staffRoles: [...me.staffRoles],
      secondFactorRequired: (user?.staffRoles.length ?? 0) > me.staffRoles.length,
    };
  }

  @Get('sessions')
  @Returns(SessionList)
  list(@CurrentActor() actor: Actor): Promise<SessionList> {
    return this.sessions.list(requireUser(actor));
  }

  @Delete('sessions')
  @ReturnsNothing()
  endOthers(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endOthers(requireUser(actor));
  }

  @Delete('sessions/:id')
  @ReturnsNothing()
  end(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<void> {
    return this.sessions.end(requireUser(actor), id);
  }

  @Post('password')
  @Returns(Empty)
  async password(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangePasswordRequest }) body: ChangePasswordRequest,
  ): Promise<Empty> {
    await this.changePassword.execute(requireUser(actor), body);
    return {};
  }

  @Get('second-factor')
  @Returns(SecondFactorView)
  factor(@CurrentActor() actor: Actor): Promise<SecondFactorView> {
    return this.secondFactor.read(requireUser(actor));
  }

  @Post('second-factor')
  @Returns(SecondFactorEnrolment)
  beginFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordRequest }) body: PasswordRequest,
  ): Promise<SecondFactorEnrolment> {
    return this.secondFactor.begin(requireUser(actor), body);
  }

  @Post('second-factor/confirm')
  @Returns(RecoveryCodes)
  confirmFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: CodeRequest }) body: CodeRequest,
  ): Promise<RecoveryCodes> {
    return this.secondFactor.confirm(requireUser(actor), body);
  }

  @Delete('second-factor')
  @ReturnsNothing()
  removeFactor(
    @CurrentActor() actor: Actor,
    @Body({ schema: PasswordRequest }) body: PasswordRequest,
  ): Promise<void> {
    return this.secondFactor.remove(requireUser(actor), body);
  }
}
