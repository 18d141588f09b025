import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';

@Controller('health')
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.uow.manager.query('SELECT 1');
    } catch {
      throw new ServiceUnavailableException();
    }
    return { status: 'ok' };
  }
}
