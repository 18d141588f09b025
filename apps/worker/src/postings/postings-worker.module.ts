import { Module } from '@nestjs/common';
import { PostingsModule } from '@plainhire/postings';
import { PostingClockSchedule } from './posting-clock.schedule.js';

@Module({ imports: [PostingsModule], providers: [PostingClockSchedule] })
export class PostingsWorkerModule {}
