import { Module } from '@nestjs/common';
import { PostingsModule } from '@plainhire/postings';
import { PostingStepsController } from './posting-steps.controller.js';
import { PostingsController } from './postings.controller.js';

@Module({ imports: [PostingsModule], controllers: [PostingsController, PostingStepsController] })
export class PostingsApiModule {}
