import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { Public } from '../http/index.js';

@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  /** The process runs and answers. */
  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work: the database answers. */
  @Public()
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    if (!(await this.uow.answers()))
      throw new DomainError('unavailable', 'health.not-ready', 'The database does not answer.');
    return { status: 'ok' };
  }
}
