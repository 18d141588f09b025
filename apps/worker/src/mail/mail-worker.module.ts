import { Module } from '@nestjs/common';
import { AlertMailAtSend, AlertsModule } from '@plainhire/alerts';
import { MAIL_AT_SEND, MAIL_TEMPLATES, MailClaims, MailSender } from '@plainhire/platform';
import { mailCatalogue } from './mail-catalogue.js';
import { SendMailHandler } from './send-mail.handler.js';

@Module({
  imports: [AlertsModule],
  providers: [
    { provide: MAIL_TEMPLATES, useValue: mailCatalogue },
    { provide: MAIL_AT_SEND, useFactory: (alerts: AlertMailAtSend) => [alerts], inject: [AlertMailAtSend] },
    MailClaims,
    MailSender,
    SendMailHandler,
  ],
})
export class MailWorkerModule {}
