import { Module } from '@nestjs/common';
import { AuthModule } from '@plainhire/auth';
import { SweepAccountsSchedule } from './sweep-accounts.schedule.js';

@Module({ imports: [AuthModule], providers: [SweepAccountsSchedule] })
export class AccountsWorkerModule {}
