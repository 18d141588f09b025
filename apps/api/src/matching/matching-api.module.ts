import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@plainhire/applications';
import { MatchingModule } from '@plainhire/matching';
import { SearchModule } from '@plainhire/search';
import { MatchingController } from './matching.controller.js';

@Module({ imports: [ApplicationsModule, MatchingModule, SearchModule], controllers: [MatchingController] })
export class MatchingApiModule {}
