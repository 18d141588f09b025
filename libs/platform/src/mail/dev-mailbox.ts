import { Injectable } from '@nestjs/common';
import { normalizeEmail } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DevMail } from './dev-mail.entity.js';

const MOST = 200;

/** The demo's mailbox: what would have been sent, newest first. */
@Injectable()
export class DevMailbox {
  constructor(private readonly uow: UnitOfWork) {}

  list(to?: string): Promise<DevMail[]> {
    return this.uow.repo(DevMail).find({
      where: to === undefined ? {} : { to: normalizeEmail(to) },
      order: { sentAt: 'DESC', id: 'DESC' },
      take: MOST,
    });
  }
}
