import { Module } from '@nestjs/common';
import { MatchingModule } from '@plainhire/matching';
import { SearchModule } from '@plainhire/search';
import { MatchingController } from './matching.controller.js';

@Module({ imports: [MatchingModule, SearchModule], controllers: [MatchingController] })
export class MatchingApiModule {}
