import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import {
  ChangeMember,
  InviteMember,
  MemberQueries,
  RemoveMember,
  WithdrawInvitation,
} from '@plainhire/companies';
import {
  ChangeMemberRequest,
  CompanyMembersView,
  Empty,
  InviteMemberRequest,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

@Controller('companies/:companyId')
export class MembersController {
  constructor(
    private readonly members: MemberQueries,
    private readonly inviteMember: InviteMember,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly changeMember: ChangeMember,
    private readonly removeMember: RemoveMember,
  ) {}

  @Get('members')
  @Returns(CompanyMembersView)
  list(
    @CurrentActor() actor: Actor,
    @Param('companyId', { schema: Uuid }) companyId: string,
  ): Promise<CompanyMembersView> {
    return this.members.list(actor, companyId);
  }

  /** A mail asks the address to join; the answer is the same whether it has an account. */
  @Post('invitations')
  @Returns(Empty, 202)
  async invite(
    @CurrentActor() actor: Actor,
    @Param('companyId', { schema: Uuid }) companyId: string,
    @Body({ schema: InviteMemberRequest }) body: InviteMemberRequest,
  ): Promise<Empty> {
    await this.inviteMember.execute(actor, { companyId, ...body });
    return {};
  }

  @Delete('invitations/:invitationId')
  @ReturnsNothing()
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('companyId', { schema: Uuid }) companyId: string,
    @Param('invitationId', { schema: Uuid }) invitationId: string,
  ): Promise<void> {
    return this.withdrawInvitation.execute(actor, { companyId, invitationId });
  }

  @Patch('members/:userId')
  @ReturnsNothing()
  change(
    @CurrentActor() actor: Actor,
    @Param('companyId', { schema: Uuid }) companyId: string,
    @Param('userId', { schema: Uuid }) userId: string,
    @Body({ schema: ChangeMemberRequest }) body: ChangeMemberRequest,
  ): Promise<void> {
    return this.changeMember.execute(actor, { companyId, userId, ...body });
  }

  @Delete('members/:userId')
  @ReturnsNothing()
  remove(
    @CurrentActor() actor: Actor,
    @Param('companyId', { schema: Uuid }) companyId: string,
    @Param('userId', { schema: Uuid }) userId: string,
  ): Promise<void> {
    return this.removeMember.execute(actor, { companyId, userId });
  }
}
