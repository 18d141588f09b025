import { Module } from '@nestjs/common';
import { MatchingModule } from '@plainhire/matching';
import { ScoreCandidateHandler } from './score-candidate.handler.js';
import { ScorePostingHandler } from './score-posting.handler.js';

@Module({ imports: [MatchingModule], providers: [ScorePostingHandler, ScoreCandidateHandler] })
export class MatchingWorkerModule {}
