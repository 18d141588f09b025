import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  CaseDecisionRequest,
  ModeratedPosting,
  ModeratePostingRequest,
  ModerationCaseView,
  ModerationQueuePage,
  ModerationQueueQuery,
  ResumePostingRequest,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { ClaimCase, DecideCase, ModerationDesk, ReleaseCase, StepIn } from '@plainhire/moderation';
import { CurrentActor, Returns } from '../http/index.js';

@Controller('moderation')
export class ModerationController {
  constructor(
    private readonly desk: ModerationDesk,
    private readonly claimCase: ClaimCase,
    private readonly releaseCase: ReleaseCase,
    private readonly decideCase: DecideCase,
    private readonly stepIn: StepIn,
  ) {}

  @Get('queue')
  @Returns(ModerationQueuePage)
  queue(
    @CurrentActor() actor: Actor,
    @Query({ schema: ModerationQueueQuery }) query: ModerationQueueQuery,
  ): Promise<ModerationQueuePage> {
    return this.desk.queue(actor, query);
  }

  @Get('cases/:id')
  @Returns(ModerationCaseView)
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) caseId: string,
  ): Promise<ModerationCaseView> {
    return this.desk.case(actor, caseId);
  }

  @Post('cases/:id/claim')
  @Returns(ModerationCaseView)
  async claim(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) caseId: string,
  ): Promise<ModerationCaseView> {
    await this.claimCase.execute(actor, { caseId });
    return this.desk.case(actor, caseId);
  }

  @Post('cases/:id/release')
  @Returns(ModerationCaseView)
  async release(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) caseId: string,
  ): Promise<ModerationCaseView> {
    await this.releaseCase.execute(actor, { caseId });
    return this.desk.case(actor, caseId);
  }

  @Post('cases/:id/decision')
  @Returns(ModerationCaseView)
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) caseId: string,
    @Body({ schema: CaseDecisionRequest }) decision: CaseDecisionRequest,
  ): Promise<ModerationCaseView> {
    await this.decideCase.execute(actor, { caseId, ...decision });
    return this.desk.case(actor, caseId);
  }

  @Post('postings/:id/pause')
  @Returns(ModeratedPosting)
  pause(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: ModeratePostingRequest }) reason: ModeratePostingRequest,
  ): Promise<ModeratedPosting> {
    return this.stepIn.execute(actor, { postingId, action: 'pause', ...reason });
  }

  @Post('postings/:id/resume')
  @Returns(ModeratedPosting)
  resume(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: ResumePostingRequest }) reason: ResumePostingRequest,
  ): Promise<ModeratedPosting> {
    return this.stepIn.execute(actor, { postingId, action: 'resume', ...reason });
  }

  @Post('postings/:id/close')
  @Returns(ModeratedPosting)
  close(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: ModeratePostingRequest }) reason: ModeratePostingRequest,
  ): Promise<ModeratedPosting> {
    return this.stepIn.execute(actor, { postingId, action: 'close', ...reason });
  }
}
