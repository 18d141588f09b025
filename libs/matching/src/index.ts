export { MatchWithPosting } from './match-posting.js';
export { type MatchPosting, type MatchProfile } from './match.types.js';
export { MatchingModule } from './matching.module.js';
export { Recommend, type Recommended } from './recommend.js';
export { ScoreCandidate } from './score-candidate.js';
export { MATCH_VERSION, scoreMatch } from './score-match.js';
export { ScorePosting } from './score-posting.js';
