import { Controller, Get, Res } from '@nestjs/common';
import { JobQueues, UnitOfWork } from '@plainhire/platform';
import type { Response } from 'express';

@Controller('health')
export class HealthController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queues: JobQueues,
  ) {}

  /** The process runs and answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work: the database answers, and Redis where the queues are there. */
  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const detail = !(await this.uow.answers())
      ? 'The database does not answer.'
      : !this.queues.ready()
        ? 'Redis does not answer.'
        : null;
    if (detail === null) {
      response.json({ status: 'ok' });
      return;
    }
    response
      .status(503)
      .set({ 'Retry-After': '5', 'Cache-Control': 'no-store' })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'https://plainhire.example/problems/health.not-ready',
          title: 'Not available right now',
          status: 503,
          code: 'health.not-ready',
          detail,
        }),
      );
  }
}
