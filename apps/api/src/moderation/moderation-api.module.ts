import { Module } from '@nestjs/common';
import { ModerationModule } from '@plainhire/moderation';
import { ModerationController } from './moderation.controller.js';

@Module({ imports: [ModerationModule], controllers: [ModerationController] })
export class ModerationApiModule {}
