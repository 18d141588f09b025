import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PostingsModule } from '@plainhire/postings';
import { ProfilesModule } from '@plainhire/profiles';
import { MatchCandidate } from './match-candidate.entity.js';
import { MatchPostingRow } from './match-posting.entity.js';
import { MatchWithPostings } from './match-postings.js';
import { MatchWithPosting } from './match-posting.js';
import { MatchRepository } from './match.repository.js';
import { MatchScore } from './match-score.entity.js';
import { Recommend } from './recommend.js';
import { ScoreCandidate } from './score-candidate.js';
import { ScorePosting } from './score-posting.js';

const DOORS = [MatchWithPosting, MatchWithPostings, Recommend, ScoreCandidate, ScorePosting];

@Module({
  imports: [
    TypeOrmModule.forFeature([MatchCandidate, MatchPostingRow, MatchScore]),
    PostingsModule,
    ProfilesModule,
  ],
  providers: [MatchRepository, ...DOORS],
  exports: DOORS,
})
export class MatchingModule {}
