import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@plainhire/applications';
import { ApplicationClockSchedule } from './application-clock.schedule.js';
import { CloseForPostingHandler } from './close-for-posting.handler.js';

@Module({ imports: [ApplicationsModule], providers: [CloseForPostingHandler, ApplicationClockSchedule] })
export class ApplicationsWorkerModule {}
