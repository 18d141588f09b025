import { Controller, Get, Param, Post } from '@nestjs/common';
import { StopAlertByToken } from '@plainhire/alerts';
import { AlertStopView, Empty, StopToken } from '@plainhire/contracts';
import { AnyOrigin } from '../auth/csrf.guard.js';
import { Public, Returns } from '../http/index.js';

/** The link at the end of an alert's mail (RFC 8058): whoever holds it may stop that alert and nothing else. */
@Public()
@Controller('alerts/stop')
export class AlertStopsController {
  constructor(private readonly stops: StopAlertByToken) {}

  /** Changes nothing: mail programs open links by themselves. */
  @Get(':token')
  @Returns(AlertStopView)
  look(@Param('token', { schema: StopToken }) token: string): Promise<AlertStopView> {
    return this.stops.look(token);
  }

  /** Sent by mail programs too: no account, no cookie, no page, whatever the body says. */
  @AnyOrigin()
  @Post(':token')
  @Returns(Empty)
  async stop(@Param('token', { schema: StopToken }) token: string): Promise<Empty> {
    await this.stops.execute(token);
    return {};
  }
}
