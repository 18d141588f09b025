import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../jobs/outbox.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailTemplate } from './mail-template.js';

export interface QueuedMail<P> {
  readonly to: string;
  /** Unique with the template's name: the same mail asked for twice is one mail. */
  readonly key: string;
  readonly params: P;
}

/** Owes somebody a mail, in the transaction of what the mail tells. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async queue<P>(template: MailTemplate<P>, mail: QueuedMail<P>): Promise<void> {
    const id = newId();
    const written = await this.uow.rows(MailMessage).insertIfAbsent({
      id,
      key: `${template.name}:${mail.key}`,
      template: template.name,
      to: mail.to,
      params: template.params.parse(mail.params),
      createdAt: this.clock.now(),
    });
    if (written) await this.outbox.enqueue('mail.send', { messageId: id });
  }
}
