import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { PostingsModule } from '@plainhire/postings';
import { SearchModule } from '@plainhire/search';
import { AlertMailAtSend } from './alert-mail-at-send.js';
import { AlertMail } from './alert-mail.entity.js';
import { AlertPosting } from './alert-posting.entity.js';
import { Alert } from './alert.entity.js';
import { AlertRepository } from './alert.repository.js';
import { ChangeAlert } from './change-alert.js';
import { DeleteAlert } from './delete-alert.js';
import { LivePostings } from './live-postings.js';
import { MyAlerts } from './my-alerts.js';
import { QueueDueAlerts } from './queue-due-alerts.js';
import { SaveAlert } from './save-alert.js';
import { SendAlert } from './send-alert.js';
import { StopAlertByToken } from './stop-alert.js';

const DOORS = [
  MyAlerts,
  SaveAlert,
  ChangeAlert,
  DeleteAlert,
  StopAlertByToken,
  QueueDueAlerts,
  SendAlert,
  AlertMailAtSend,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Alert, AlertMail, AlertPosting]),
    AuthModule,
    PostingsModule,
    SearchModule,
  ],
  providers: [AlertRepository, LivePostings, ...DOORS],
  exports: DOORS,
})
export class AlertsModule {}
