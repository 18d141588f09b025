import { Controller, Param, Post } from '@nestjs/common';
import { PostingView, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import {
  ClosePosting,
  FillPosting,
  PausePosting,
  ReadPosting,
  ResumePosting,
  SubmitPosting,
  WithdrawPosting,
} from '@plainhire/postings';
import { CurrentActor, Returns } from '../http/index.js';

interface Step {
  execute(actor: Actor, input: { postingId: string }): Promise<unknown>;
}

/** The steps a company takes with a posting; each answers with the posting as it then stands. */
@Controller('postings/:id')
export class PostingStepsController {
  constructor(
    private readonly submitPosting: SubmitPosting,
    private readonly withdrawPosting: WithdrawPosting,
    private readonly pausePosting: PausePosting,
    private readonly resumePosting: ResumePosting,
    private readonly closePosting: ClosePosting,
    private readonly fillPosting: FillPosting,
    private readonly readPosting: ReadPosting,
  ) {}

  @Post('submit')
  @Returns(PostingView)
  submit(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.submitPosting, actor, id);
  }

  @Post('withdraw')
  @Returns(PostingView)
  withdraw(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.withdrawPosting, actor, id);
  }

  @Post('pause')
  @Returns(PostingView)
  pause(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.pausePosting, actor, id);
  }

  @Post('resume')
  @Returns(PostingView)
  resume(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.resumePosting, actor, id);
  }

  @Post('close')
  @Returns(PostingView)
  close(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.closePosting, actor, id);
  }

  @Post('fill')
  @Returns(PostingView)
  fill(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string): Promise<PostingView> {
    return this.take(this.fillPosting, actor, id);
  }

  private async take(step: Step, actor: Actor, postingId: string): Promise<PostingView> {
    await step.execute(actor, { postingId });
    return this.readPosting.execute(actor, postingId);
  }
}
