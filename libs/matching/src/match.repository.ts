import { Injectable } from '@nestjs/common';
import type { Match } from '@plainhire/contracts';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { MatchCandidate } from './match-candidate.entity.js';
import { MatchPostingRow } from './match-posting.entity.js';
import { MatchScore } from './match-score.entity.js';

/** Scored at most at once: the rest is found by search. */
const MOST = 500;

@Injectable()
export class MatchRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * One scoring at a time: a posting and a profile that are read in the same moment would else each
   * miss the other. Held until the transaction ends; only jobs wait for it.
   */
  async lock(): Promise<void> {
    await this.uow.manager.query("SELECT pg_advisory_xact_lock(hashtextextended('matching', 0))");
  }

  async keepPosting(postingId: string, skills: string[]): Promise<void> {
    await this.uow.repo(MatchPostingRow).upsert({ postingId, skills }, ['postingId']);
  }

  async forgetPosting(postingId: string): Promise<void> {
    await this.uow.repo(MatchPostingRow).delete({ postingId });
    await this.uow.repo(MatchScore).delete({ postingId });
  }

  async keepCandidate(userId: string, skills: string[]): Promise<void> {
    await this.uow.repo(MatchCandidate).upsert({ userId, skills }, ['userId']);
  }

  async forgetScoresOf(userId: string): Promise<void> {
    await this.uow.repo(MatchScore).delete({ userId });
  }

  /** People with any of the skills, those with the most of them first. */
  async candidatesWithAny(skills: readonly string[]): Promise<string[]> {
    const rows: { user_id: string }[] = await this.uow.manager.query(
      `SELECT user_id FROM match_candidate WHERE skills && $1::text[]
       ORDER BY cardinality(ARRAY(SELECT unnest(skills) INTERSECT SELECT unnest($1::text[]))) DESC, user_id DESC
       LIMIT $2`,
      [skills, MOST],
    );
    return rows.map((row) => row.user_id);
  }

  /** Live postings that ask for any of the skills, those that ask for the most of them first. */
  async postingsWithAny(skills: readonly string[]): Promise<string[]> {
    const rows: { posting_id: string }[] = await this.uow.manager.query(
      `SELECT posting_id FROM match_posting WHERE skills && $1::text[]
       ORDER BY cardinality(ARRAY(SELECT unnest(skills) INTERSECT SELECT unnest($1::text[]))) DESC, posting_id DESC
       LIMIT $2`,
      [skills, MOST],
    );
    return rows.map((row) => row.posting_id);
  }

  async keepScores(scores: readonly { postingId: string; userId: string; match: Match }[]): Promise<void> {
    const computedAt = this.clock.now();
    for (let at = 0; at < scores.length; at += 100) {
      await this.uow.repo(MatchScore).upsert(
        scores.slice(at, at + 100).map(({ postingId, userId, match }) => ({
          postingId,
          userId,
          score: match.score,
          recommended: match.gates.every((gate) => gate.state !== 'fail'),
          result: match,
          computedAt,
        })),
        ['postingId', 'userId'],
      );
    }
  }

  /** Best first, without the postings of `except`; `after` is the score and posting of the last row seen. */
  bestOf(
    userId: string,
    limit: number,
    after: { score: number; postingId: string } | null,
    except: readonly string[],
  ): Promise<MatchScore[]> {
    const query = this.uow
      .repo(MatchScore)
      .createQueryBuilder('m')
      .where('m.user_id = :userId AND m.recommended AND m.score > 0', { userId })
      .orderBy('m.score', 'DESC')
      .addOrderBy('m.posting_id', 'DESC')
      .limit(limit);
    if (except.length > 0) query.andWhere('m.posting_id <> ALL(:except::uuid[])', { except });
    if (after) query.andWhere('(m.score, m.posting_id) < (:score, :postingId)', after);
    return query.getMany();
  }
}
