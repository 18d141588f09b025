import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { FindUsers, ResetSecondFactor, SetStaffRoles, SuspendUser } from '@plainhire/auth';
import {
  AdminUsersPage,
  AdminUsersQuery,
  StaffRolesRequest,
  SuspensionRequest,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

/** What administrators do to others' accounts. Each is audited. */
@Controller('admin/users')
export class UsersAdminController {
  constructor(
    private readonly findUsers: FindUsers,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly setStaffRoles: SetStaffRoles,
    private readonly suspendUser: SuspendUser,
  ) {}

  /** The account of an address; without one, the staff. */
  @Get()
  @Returns(AdminUsersPage)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: AdminUsersQuery }) query: AdminUsersQuery,
  ): Promise<AdminUsersPage> {
    const found = await this.findUsers.execute(actor, query);
    return {
      items: found.map(({ staffRoles, ...user }) => ({ ...user, staffRoles: [...staffRoles] })),
      nextCursor: null,
    };
  }

  @Post(':id/second-factor/reset')
  @ReturnsNothing()
  reset(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) userId: string): Promise<void> {
    return this.resetSecondFactor.execute(actor, { userId });
  }

  @Put(':id/staff-roles')
  @ReturnsNothing()
  roles(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) userId: string,
    @Body({ schema: StaffRolesRequest }) body: StaffRolesRequest,
  ): Promise<void> {
    return this.setStaffRoles.execute(actor, { userId, ...body });
  }

  @Put(':id/suspension')
  @ReturnsNothing()
  suspension(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) userId: string,
    @Body({ schema: SuspensionRequest }) body: SuspensionRequest,
  ): Promise<void> {
    return this.suspendUser.execute(actor, { userId, ...body });
  }
}
