import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  OpenEvents,
  ReconciliationReports,
  ReplayEvent,
  SendEvidence,
  StartReconciliation,
  ReadOrder,
} from '@plainhire/billing';
import {
  EvidenceRequest,
  OpenEventPage,
  OpenEventsQuery,
  OrderView,
  ReconciliationPage,
  ReconciliationQuery,
  ReconciliationRequest,
  ReconciliationView,
  StripeEventId,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns, ReturnsNothing } from '../http/index.js';

/** What finance does when Stripe and the books do not say the same. */
@Controller('billing')
export class RepairController {
  constructor(
    private readonly openEvents: OpenEvents,
    private readonly replayEvent: ReplayEvent,
    private readonly startReconciliation: StartReconciliation,
    private readonly reports: ReconciliationReports,
    private readonly sendEvidence: SendEvidence,
    private readonly readOrder: ReadOrder,
  ) {}

  @Get('desk/events')
  @Returns(OpenEventPage)
  events(
    @CurrentActor() actor: Actor,
    @Query({ schema: OpenEventsQuery }) query: OpenEventsQuery,
  ): Promise<OpenEventPage> {
    return this.openEvents.page(actor, query);
  }

  @Post('desk/events/:id/replay')
  @ReturnsNothing(202)
  async replay(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: StripeEventId }) stripeEventId: string,
  ): Promise<void> {
    await this.replayEvent.execute(actor, { stripeEventId });
  }

  @Get('desk/reconciliations')
  @Returns(ReconciliationPage)
  list(
    @CurrentActor() actor: Actor,
    @Query({ schema: ReconciliationQuery }) query: ReconciliationQuery,
  ): Promise<ReconciliationPage> {
    return this.reports.list(actor, query);
  }

  @Post('desk/reconciliations')
  @Returns(ReconciliationView, 202)
  async start(
    @CurrentActor() actor: Actor,
    @Body({ schema: ReconciliationRequest }) request: ReconciliationRequest,
  ): Promise<ReconciliationView> {
    return this.reports.read(actor, await this.startReconciliation.execute(actor, request));
  }

  @Get('desk/reconciliations/:id')
  @Returns(ReconciliationView)
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) runId: string,
  ): Promise<ReconciliationView> {
    return this.reports.read(actor, runId);
  }

  @Post('disputes/:id/evidence')
  @Returns(OrderView)
  async evidence(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) disputeId: string,
    @Body({ schema: EvidenceRequest }) { text }: EvidenceRequest,
  ): Promise<OrderView> {
    return this.readOrder.execute(actor, await this.sendEvidence.execute(actor, { disputeId, text }));
  }
}
