import { Module } from '@nestjs/common';
import { MAIL_TEMPLATES, MailSender } from '@plainhire/platform';
import { mailCatalogue } from './mail-catalogue.js';
import { SendMailHandler } from './send-mail.handler.js';

@Module({ providers: [{ provide: MAIL_TEMPLATES, useValue: mailCatalogue }, MailSender, SendMailHandler] })
export class MailWorkerModule {}
