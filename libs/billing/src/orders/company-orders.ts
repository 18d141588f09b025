import { Injectable } from '@nestjs/common';
import type { CompanyOrdersQuery, OrderPage } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { requireBilling } from '../billing.policy.js';
import { OrderQueries } from './order.queries.js';

/** What a company ordered, newest first. */
@Injectable()
export class CompanyOrders {
  constructor(private readonly queries: OrderQueries) {}

  async page(actor: Actor, companyId: string, query: CompanyOrdersQuery): Promise<OrderPage> {
    requireBilling(actor, 'read', { companyId });
    return this.queries.page({ companyId }, query);
  }
}
