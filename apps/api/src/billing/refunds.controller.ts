import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApproveRefund, ReadRefund, RefuseRefund, RequestRefund } from '@plainhire/billing';
import { RefundAnswerRequest, RefundRequest, RefundView, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns } from '../http/index.js';

/** Finance pays back. */
@Controller('billing')
export class RefundsController {
  constructor(
    private readonly requestRefund: RequestRefund,
    private readonly approveRefund: ApproveRefund,
    private readonly refuseRefund: RefuseRefund,
    private readonly readRefund: ReadRefund,
  ) {}

  @Post('orders/:id/refunds')
  @Returns(RefundView, 201)
  async request(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) orderId: string,
    @Body({ schema: RefundRequest }) request: RefundRequest,
  ): Promise<RefundView> {
    return this.readRefund.execute(actor, await this.requestRefund.execute(actor, { orderId, ...request }));
  }

  @Post('refunds/:id/approve')
  @Returns(RefundView)
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) refundId: string,
    @Body({ schema: RefundAnswerRequest }) { reason }: RefundAnswerRequest,
  ): Promise<RefundView> {
    await this.approveRefund.execute(actor, { refundId, reason });
    return this.readRefund.execute(actor, refundId);
  }

  @Post('refunds/:id/refuse')
  @Returns(RefundView)
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) refundId: string,
    @Body({ schema: RefundAnswerRequest }) { reason }: RefundAnswerRequest,
  ): Promise<RefundView> {
    await this.refuseRefund.execute(actor, { refundId, reason });
    return this.readRefund.execute(actor, refundId);
  }
}
