import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { WriteReceipt } from '@plainhire/billing';
import { Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import type { Response } from 'express';
import { contentDisposition, CurrentActor } from '../http/index.js';

@Controller('billing/orders/:id')
export class ReceiptsController {
  constructor(private readonly writeReceipt: WriteReceipt) {}

  @Get('receipt.pdf')
  @ApiProduces('application/pdf')
  async receipt(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) orderId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.writeReceipt.execute(actor, orderId);
    response.setHeader('cache-control', 'private, no-store');
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: contentDisposition(name),
      length: bytes.length,
    });
  }
}
