import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  MoveApplication,
  MyApplications,
  ReadApplication,
  WithdrawApplication,
} from '@plainhire/applications';
import {
  ApplicationQuery,
  ApplicationView,
  MoveApplicationRequest,
  MovedApplication,
  MyApplicationsPage,
  MyApplicationsQuery,
  Uuid,
} from '@plainhire/contracts';
import { type Actor } from '@plainhire/kernel';
import { CurrentActor, Returns } from '../http/index.js';

@Controller()
export class ApplicationsController {
  constructor(
    private readonly mine: MyApplications,
    private readonly read: ReadApplication,
    private readonly withdrawApplication: WithdrawApplication,
    private readonly moveApplication: MoveApplication,
  ) {}

  @Get('me/applications')
  @Returns(MyApplicationsPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: MyApplicationsQuery }) query: MyApplicationsQuery,
  ): Promise<MyApplicationsPage> {
    return this.mine.page(actor, query);
  }

  /** For the candidate and for the company, each with their own view. */
  @Get('applications/:id')
  @Returns(ApplicationView)
  get(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) applicationId: string,
    @Query({ schema: ApplicationQuery }) query: ApplicationQuery,
  ): Promise<ApplicationView> {
    return this.read.execute(actor, { applicationId, ...query });
  }

  @Post('applications/:id/withdraw')
  @Returns(MovedApplication)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) applicationId: string,
  ): Promise<MovedApplication> {
    return this.withdrawApplication.execute(actor, { applicationId });
  }

  @Post('applications/:id/stage')
  @Returns(MovedApplication)
  move(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) applicationId: string,
    @Body({ schema: MoveApplicationRequest }) request: MoveApplicationRequest,
  ): Promise<MovedApplication> {
    return this.moveApplication.execute(actor, { applicationId, request });
  }
}
