import { Injectable } from '@nestjs/common';
import type { PromotionKind } from '@plainhire/contracts';
import { UnitOfWork } from '@plainhire/platform';
import { PlacesMemory } from './places-memory.js';
import { MONEY_ENDS } from './promotion.duty.js';
import { Promotion } from './promotion.entity.js';

/** Rows of promotions. No rule lives here. */
@Injectable()
export class PromotionRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly memory: PlacesMemory,
  ) {}

  /**
   * Makes everything that moves the promotions of a posting wait for each other until the transaction
   * ends: a promotion made while the posting goes live is seen by one of the two.
   */
  async lockPosting(postingId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 900))', [postingId]);
  }

  async findByOrder(orderId: string): Promise<Promotion | null> {
    return this.uow.rows(Promotion).findOne({ orderId });
  }

  /**
   * Those of the posting that are not over, and those that money ended, since money may take that back;
   * oldest first. Locked until the transaction ends.
   */
  async lockMovableOf(postingId: string): Promise<Promotion[]> {
    return this.uow
      .repo(Promotion)
      .createQueryBuilder('promotion')
      .setLock('pessimistic_write')
      .where('promotion.posting_id = :postingId', { postingId })
      .andWhere(`(promotion.state <> 'ended' OR promotion.end_reason IN (:...ends))`, { ends: MONEY_ENDS })
      .orderBy('promotion.created_at', 'ASC')
      .addOrderBy('promotion.id', 'ASC')
      .getMany();
  }

  /** Locked until the transaction ends; null when another settles it right now, or did. */
  async lockUnsettled(id: string): Promise<Promotion | null> {
    return this.uow
      .repo(Promotion)
      .createQueryBuilder('promotion')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(`promotion.id = :id AND promotion.state = 'ended' AND promotion.settled_at IS NULL`, { id })
      .getOne();
  }

  async insert(promotion: Promotion): Promise<void> {
    await this.uow.repo(Promotion).insert({ ...promotion });
    this.uow.afterCommit(() => this.memory.forget());
  }

  /** Figures are counted elsewhere and left alone. */
  async update({ id, impressions: _, clicks: __, ...columns }: Promotion): Promise<void> {
    await this.uow.repo(Promotion).update({ id }, columns);
    this.uow.afterCommit(() => this.memory.forget());
  }

  /** Postings with a promotion whose time is up, the longest ago first. */
  async findDuePostings(now: Date, limit: number, skip: readonly string[]): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT posting_id AS id FROM promotion WHERE state = 'running' AND ends_at <= $1
        AND posting_id <> ALL ($3) GROUP BY posting_id ORDER BY min(ends_at), posting_id LIMIT $2`,
      [now, limit, skip],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Promotions that ended by `before` and whose promise is not settled, oldest first, less those to skip.
   * What never ran was seen by nobody, so no views of it can still come in.
   */
  async findUnsettled(before: Date, limit: number, skip: readonly string[]): Promise<string[]> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM promotion WHERE state = 'ended' AND settled_at IS NULL
        AND (ended_at <= $1 OR used_ms = 0) AND id <> ALL ($3) ORDER BY ended_at, id LIMIT $2`,
      [before, limit, skip],
    );
    return rows.map((row) => row.id);
  }

  /** Not over, of all postings of the company, newest first; made before the promotion `before`. */
  async findOpenOfCompany(companyId: string, before: string | null, limit: number): Promise<Promotion[]> {
    const select = this.uow
      .repo(Promotion)
      .createQueryBuilder('promotion')
      .where(`promotion.company_id = :companyId AND promotion.state <> 'ended'`, { companyId })
      .orderBy('promotion.id', 'DESC')
      .limit(limit);
    if (before !== null) select.andWhere('promotion.id < :before', { before });
    return select.getMany();
  }

  /** Of the posting, newest first, over or not. */
  async findOfPosting(postingId: string): Promise<Promotion[]> {
    return this.uow.repo(Promotion).find({ where: { postingId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /**
   * What runs at this instant, whatever the clock's job has got to. One short row a kind: reading a
   * thousand of them takes half a millisecond. Asked outside the caller's transaction: what is read here
   * is told to others too, who must neither hear what is not committed nor wait for the caller.
   */
  async findRunning<K extends PromotionKind>(
    kinds: readonly K[],
    now: Date,
  ): Promise<{ postingId: string; kind: K; endsAt: number }[]> {
    const rows = await this.uow.outside.query<{ kind: K; places: string }[]>(
      `SELECT kind, string_agg(posting_id || '@' || ceil(extract(epoch FROM ends_at) * 1000)::bigint, ' ') AS places
         FROM promotion WHERE state = 'running' AND kind = ANY ($1) AND ends_at > $2 GROUP BY kind`,
      [kinds, now],
    );
    return rows.flatMap(({ kind, places }) =>
      places.split(' ').map((place) => {
        const [postingId = '', endsAt] = place.split('@');
        return { postingId, kind, endsAt: Number(endsAt) };
      }),
    );
  }
}
