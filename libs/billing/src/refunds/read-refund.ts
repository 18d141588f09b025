import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { RefundView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { refundNotFound } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { toRefundView } from '../orders/order.view.js';
import { RefundRepository } from './refund.repository.js';

/** One refund as finance sees it. */
@Injectable()
export class ReadRefund {
  constructor(
    private readonly refunds: RefundRepository,
    private readonly users: UserDirectory,
  ) {}

  /** @throws DomainError forbidden `billing.finance-only`; not_found `billing.refund-not-found` */
  async execute(actor: Actor, refundId: string): Promise<RefundView> {
    requireFinance(actor);
    const refund = await this.refunds.find(refundId);
    if (!refund) throw refundNotFound();
    const ids = [refund.requestedBy, refund.approvedBy].filter((id) => id !== null);
    const people = await this.users.findMany(ids);
    return toRefundView(refund, new Map(people.map(({ id, name }) => [id, name])));
  }
}
