import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { BillingAccounts, CompanyOrders } from '@plainhire/billing';
import {
  BillingAccountRequest,
  BillingAccountView,
  CompanyOrdersQuery,
  OrderPage,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Returns } from '../http/index.js';

/** A company's own side of billing: who it is as a buyer, its credit and its orders. */
@Controller('companies/:id')
export class CompanyBillingController {
  constructor(
    private readonly accounts: BillingAccounts,
    private readonly orders: CompanyOrders,
  ) {}

  @Get('billing')
  @Returns(BillingAccountView)
  read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
  ): Promise<BillingAccountView> {
    return this.accounts.read(actor, companyId);
  }

  @Put('billing')
  @Returns(BillingAccountView)
  update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Body({ schema: BillingAccountRequest }) account: BillingAccountRequest,
  ): Promise<BillingAccountView> {
    return this.accounts.update(actor, companyId, account);
  }

  @Get('orders')
  @Returns(OrderPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Query({ schema: CompanyOrdersQuery }) query: CompanyOrdersQuery,
  ): Promise<OrderPage> {
    return this.orders.page(actor, companyId, query);
  }
}
