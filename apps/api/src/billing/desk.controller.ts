import { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { FinanceDesk, PriceBook, SetPrice } from '@plainhire/billing';
import {
  BillingFigures,
  BillingFiguresQuery,
  DeskOrdersFilter,
  DeskOrdersQuery,
  OrderFile,
  OrderPage,
  PriceBookView,
  PriceRequest,
  PriceView,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import type { Response } from 'express';
import { CurrentActor, Returns } from '../http/index.js';

/** What finance staff look at, and the price book. */
@Controller('billing')
export class DeskController {
  constructor(
    private readonly desk: FinanceDesk,
    private readonly priceBook: PriceBook,
    private readonly setPrice: SetPrice,
  ) {}

  @Get('prices')
  @Returns(PriceBookView)
  prices(@CurrentActor() actor: Actor): Promise<PriceBookView> {
    return this.priceBook.read(actor);
  }

  @Post('prices')
  @Returns(PriceView, 201)
  addPrice(
    @CurrentActor() actor: Actor,
    @Body({ schema: PriceRequest }) request: PriceRequest,
  ): Promise<PriceView> {
    return this.setPrice.execute(actor, request);
  }

  @Get('desk/orders')
  @Returns(OrderPage)
  orders(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeskOrdersQuery }) query: DeskOrdersQuery,
  ): Promise<OrderPage> {
    return this.desk.orders(actor, query);
  }

  /** Every order that fits, without pages. */
  @Get('desk/orders.csv')
  @ApiProduces('text/csv')
  async csv(
    @CurrentActor() actor: Actor,
    @Query({ schema: DeskOrdersFilter }) query: DeskOrdersFilter,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const lines = await this.desk.csv(actor, query);
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="orders.csv"',
    });
  }

  @Get('desk/orders/:id')
  @Returns(OrderFile)
  order(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) orderId: string): Promise<OrderFile> {
    return this.desk.order(actor, orderId);
  }

  @Get('desk/figures')
  @Returns(BillingFigures)
  figures(
    @CurrentActor() actor: Actor,
    @Query({ schema: BillingFiguresQuery }) query: BillingFiguresQuery,
  ): Promise<BillingFigures> {
    return this.desk.figures(actor, query);
  }
}
