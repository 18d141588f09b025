import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@plainhire/kernel';
import { AppConfig, mayReadMetrics, Metrics } from '@plainhire/platform';
import type { Request } from 'express';
import { Public } from '../http/index.js';

@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly config: AppConfig,
  ) {}

  @Public()
  @Get()
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: Request): Promise<string> {
    const allowed = mayReadMetrics(this.config.metricsToken, {
      remoteAddress: request.socket.remoteAddress,
      forwarded: request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined,
      authorization: request.headers.authorization,
    });
    if (!allowed) {
      throw new DomainError(
        'forbidden',
        'metrics.closed',
        'Metrics are for this machine alone. Set METRICS_TOKEN and send it as a bearer token to read them from elsewhere.',
      );
    }
    return this.metrics.registry.metrics();
  }
}
