import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@plainhire/kernel';
import { AppConfig, DevMailbox } from '@plainhire/platform';
import { z } from 'zod';
import { Public } from '../http/index.js';

const MailboxQuery = z.object({ to: z.string().max(320).optional() });

/** The demo's mailbox. Production has none: there it does not even exist. */
@ApiExcludeController()
@Controller('dev')
export class MailboxController {
  constructor(
    private readonly config: AppConfig,
    private readonly mailbox: DevMailbox,
  ) {}

  @Public()
  @Get('mailbox.json')
  async list(@Query({ schema: MailboxQuery }) query: z.infer<typeof MailboxQuery>) {
    if (this.config.production)
      throw new DomainError('not_found', 'route.not-found', 'There is nothing at this address.');
    const mails = await this.mailbox.list(query.to === undefined || query.to === '' ? undefined : query.to);
    return mails.map(({ sentAt, ...mail }) => ({ ...mail, sentAt: sentAt.toISOString() }));
  }
}
