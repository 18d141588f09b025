import { Body, Controller, Get, Param, Patch, Post, Query, Req } from '@nestjs/common';
import {
  CompanyPostingsPage,
  CompanyPostingsQuery,
  CreatePostingRequest,
  ExtendPostingRequest,
  IdOrSlug,
  PostingPatch,
  PostingPreview,
  PostingView,
  ReadPostingQuery,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { ChangePosting } from '@plainhire/moderation';
import {
  CompanyPostings,
  CreatePosting,
  DuplicatePosting,
  ExtendPosting,
  PreviewPosting,
  ReadPosting,
} from '@plainhire/postings';
import { CurrentActor, Public, type RequestWithActor, Returns } from '../http/index.js';
import { CountVisits } from '../promotions/count-visits.js';

/** Writing and reading postings. The list that candidates search is the search domain's. */
@Controller()
export class PostingsController {
  constructor(
    private readonly createPosting: CreatePosting,
    private readonly changePosting: ChangePosting,
    private readonly duplicatePosting: DuplicatePosting,
    private readonly extendPosting: ExtendPosting,
    private readonly previewPosting: PreviewPosting,
    private readonly readPosting: ReadPosting,
    private readonly companyPostings: CompanyPostings,
    private readonly visits: CountVisits,
  ) {}

  @Post('companies/:id/postings')
  @Returns(PostingView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Body({ schema: CreatePostingRequest }) content: CreatePostingRequest,
  ): Promise<PostingView> {
    const { id } = await this.createPosting.execute(actor, { companyId, content });
    return this.readPosting.execute(actor, id);
  }

  /** What was typed as candidates would see it. Keeps nothing. */
  @Post('companies/:id/postings/preview')
  @Returns(PostingPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Body({ schema: PostingPatch }) content: PostingPatch,
  ): PostingPreview {
    return this.previewPosting.execute(actor, { companyId, content });
  }

  @Get('companies/:id/postings')
  @Returns(CompanyPostingsPage)
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Query({ schema: CompanyPostingsQuery }) query: CompanyPostingsQuery,
  ): Promise<CompanyPostingsPage> {
    return this.companyPostings.page(actor, companyId, query);
  }

  @Public()
  @Get('postings/:idOrSlug')
  @Returns(PostingView)
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: RequestWithActor,
    @Param('idOrSlug', { schema: IdOrSlug }) idOrSlug: string,
    @Query({ schema: ReadPostingQuery }) { via }: ReadPostingQuery,
  ): Promise<PostingView> {
    const posting = await this.readPosting.execute(actor, idOrSlug);
    if (via !== undefined) this.visits.opened(request, posting, via);
    return posting;
  }

  @Patch('postings/:id')
  @Returns(PostingView)
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: PostingPatch }) patch: PostingPatch,
  ): Promise<PostingView> {
    await this.changePosting.execute(actor, { postingId, patch });
    return this.readPosting.execute(actor, postingId);
  }

  @Post('postings/:id/duplicate')
  @Returns(PostingView, 201)
  async duplicate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
  ): Promise<PostingView> {
    const copy = await this.duplicatePosting.execute(actor, { postingId });
    return this.readPosting.execute(actor, copy.id);
  }

  @Post('postings/:id/extend')
  @Returns(PostingView)
  async extend(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: ExtendPostingRequest }) { days }: ExtendPostingRequest,
  ): Promise<PostingView> {
    await this.extendPosting.execute(actor, { postingId, days });
    return this.readPosting.execute(actor, postingId);
  }
}
