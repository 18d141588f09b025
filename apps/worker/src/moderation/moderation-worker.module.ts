import { Module } from '@nestjs/common';
import { ModerationModule } from '@plainhire/moderation';
import { CloseCaseHandler } from './close-case.handler.js';
import { OpenCaseHandler } from './open-case.handler.js';

@Module({ imports: [ModerationModule], providers: [OpenCaseHandler, CloseCaseHandler] })
export class ModerationWorkerModule {}
