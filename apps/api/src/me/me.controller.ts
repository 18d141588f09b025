import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import {
  ChangeEmail,
  ChangePassword,
  RenameUser,
  SendVerification,
  Sessions,
  UserDirectory,
} from '@plainhire/auth';
import {
  ChangeEmailRequest,
  ChangePasswordRequest,
  Empty,
  MeView,
  SessionList,
  UpdateMeRequest,
  Uuid,
} from '@plainhire/contracts';
import type { Actor, UserActor } from '@plainhire/kernel';
import { requireUser } from '../auth/signed-in.js';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

@Controller('me')
export class MeController {
  constructor(
    private readonly users: UserDirectory,
    private readonly sessions: Sessions,
    private readonly renameUser: RenameUser,
    private readonly changePassword: ChangePassword,
    private readonly changeEmail: ChangeEmail,
    private readonly sendVerification: SendVerification,
  ) {}

  @Get()
  @Returns(MeView)
  read(@CurrentActor() actor: Actor): Promise<MeView> {
    return this.view(requireUser(actor));
  }

  @Patch()
  @Returns(MeView)
  async rename(
    @CurrentActor() actor: Actor,
    @Body({ schema: UpdateMeRequest }) body: UpdateMeRequest,
  ): Promise<MeView> {
    const me = requireUser(actor);
    await this.renameUser.execute(me, body);
    return this.view(me);
  }

  @Get('sessions')
  @Returns(SessionList)
  list(@CurrentActor() actor: Actor): Promise<SessionList> {
    return this.sessions.list(requireUser(actor));
  }

  /** Every session but the one that asks. */
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

  @Post('email')
  @Returns(Empty, 202)
  async email(
    @CurrentActor() actor: Actor,
    @Body({ schema: ChangeEmailRequest }) body: ChangeEmailRequest,
  ): Promise<Empty> {
    await this.changeEmail.execute(requireUser(actor), body);
    return {};
  }

  @Post('verification')
  @Returns(Empty, 202)
  async verification(@CurrentActor() actor: Actor): Promise<Empty> {
    await this.sendVerification.execute(requireUser(actor));
    return {};
  }

  private async view(me: UserActor): Promise<MeView> {
    const user = await this.users.findById(me.userId);
    return {
      id: me.userId,
      email: me.email,
      name: user?.name ?? me.name,
      verified: me.verified,
      intent: user?.intent ?? 'candidate',
      memberships: [...me.memberships],
      staffRoles: [...me.staffRoles],
      secondFactorRequired: (user?.staffRoles.length ?? 0) > me.staffRoles.length,
    };
  }
}
