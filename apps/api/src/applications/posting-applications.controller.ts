import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  CompanyApplications,
  PostingApplications,
  PreviewApplication,
  ResponseStats,
  SubmitApplication,
} from '@plainhire/applications';
import {
  ApplicationCounts,
  ApplicationCountsQuery,
  ApplicationPreview,
  PageQuery,
  PostingApplicationsPage,
  PostingApplicationsQuery,
  ResponseFigures,
  SubmitApplicationRequest,
  SubmittedApplication,
  Uuid,
  WaitingApplicationsPage,
} from '@plainhire/contracts';
import { type Actor } from '@plainhire/kernel';
import { CurrentActor, Public, Returns } from '../http/index.js';

@Controller()
export class PostingApplicationsController {
  constructor(
    private readonly submitApplication: SubmitApplication,
    private readonly previewApplication: PreviewApplication,
    private readonly applications: PostingApplications,
    private readonly companies: CompanyApplications,
    private readonly stats: ResponseStats,
  ) {}

  @Post('postings/:id/applications')
  @Returns(SubmittedApplication, 201)
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: SubmitApplicationRequest }) request: SubmitApplicationRequest,
  ): Promise<SubmittedApplication> {
    return this.submitApplication.execute(actor, { postingId, request });
  }

  /** What the company would see, and what is still missing. Creates nothing. */
  @Post('postings/:id/applications/preview')
  @Returns(ApplicationPreview)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Body({ schema: SubmitApplicationRequest }) request: SubmitApplicationRequest,
  ): Promise<ApplicationPreview> {
    return this.previewApplication.execute(actor, { postingId, request });
  }

  @Get('postings/:id/applications')
  @Returns(PostingApplicationsPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
    @Query({ schema: PostingApplicationsQuery }) query: PostingApplicationsQuery,
  ): Promise<PostingApplicationsPage> {
    return this.applications.page(actor, postingId, query);
  }

  /** Who waits for an answer, over all postings; the promise that ends soonest first. */
  @Get('companies/:id/waiting')
  @Returns(WaitingApplicationsPage)
  waiting(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<WaitingApplicationsPage> {
    return this.companies.waiting(actor, companyId, query);
  }

  @Get('companies/:id/application-counts')
  @Returns(ApplicationCounts)
  counts(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Query({ schema: ApplicationCountsQuery }) query: ApplicationCountsQuery,
  ): Promise<ApplicationCounts> {
    return this.companies.counts(actor, companyId, query.postingId);
  }

  /** How the company has answered over the last year; for everybody to see. */
  @Public()
  @Get('companies/:id/response-figures')
  @Returns(ResponseFigures)
  figures(@Param('id', { schema: Uuid }) companyId: string): Promise<ResponseFigures> {
    return this.stats.forCompany(companyId);
  }
}
