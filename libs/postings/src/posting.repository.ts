import { Injectable } from '@nestjs/common';
import type { PostingState } from '@plainhire/contracts';
import { isId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { In, LessThanOrEqual } from 'typeorm';
import { PostingRevision } from './posting-revision.entity.js';
import { Posting } from './posting.entity.js';

/** Ids from the one on and up to the other, which is no longer in it; null: from the first, to the last. */
export interface KeyRange {
  readonly from: string | null;
  readonly before: string | null;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Lower bound, upper bound, and the id that is no longer in it: an index reads no further than the two. */
function bounds(from: string | null, before: string | null): [string, string, string] {
  return [from ?? FIRST_ID, before ?? LAST_ID, before ?? FIRST_ID];
}

/** Rows of postings and their revisions. No rule lives here. */
@Injectable()
export class PostingRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The row, locked until the transaction ends: two commands on one posting come one after the other. */
  async lock(postingId: string): Promise<Posting | null> {
    return this.uow.rows(Posting).findOne({ id: postingId }, 'update');
  }

  /** The row, kept from changing until the transaction ends. */
  async share(postingId: string): Promise<Posting | null> {
    return this.uow.rows(Posting).findOne({ id: postingId }, 'share');
  }

  async findByIdOrSlug(idOrSlug: string): Promise<Posting | null> {
    return this.uow.rows(Posting).findOne(isId(idOrSlug) ? { id: idOrSlug } : { slug: idOrSlug });
  }

  async find(postingId: string): Promise<Posting | null> {
    return this.uow.rows(Posting).findOne({ id: postingId });
  }

  existsOf(companyId: string, states: PostingState[]): Promise<boolean> {
    return this.uow.repo(Posting).existsBy({ companyId, state: In(states) });
  }

  async findLive(postingIds: readonly string[]): Promise<Posting[]> {
    if (postingIds.length === 0) return [];
    return this.uow.rows(Posting).find({ id: postingIds, state: 'live' });
  }

  /** Of all public pages, in the order of their ids; what is past its end counts as gone before the clock says so. */
  async findLiveAddresses(
    now: Date,
    { from, before }: KeyRange,
    limit: number,
  ): Promise<{ slug: string; updatedAt: Date }[]> {
    return this.uow.manager.query(
      `SELECT slug, updated_at AS "updatedAt" FROM posting
       WHERE state = 'live' AND id >= $2 AND id <= $3 AND id <> $4
         AND posted_at IS NOT NULL AND (expires_at IS NULL OR expires_at > $1)
       ORDER BY id LIMIT $5`,
      [now, ...bounds(from, before), limit],
    );
  }

  /** The first id of each page of so many live postings; read from `posting_live_ix` alone. */
  async findLivePageStarts(size: number): Promise<string[]> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM posting WHERE state = 'live') AS live
       WHERE (place - 1) % $1 = 0 ORDER BY id`,
      [size],
    );
    return rows.map(({ id }) => id);
  }

  /** Companies with a public page of a posting, in the order of their ids. */
  async findHiringCompanies(now: Date, { from, before }: KeyRange, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT company_id AS id FROM posting
       WHERE state = 'live' AND company_id >= $2 AND company_id <= $3 AND company_id <> $4
         AND posted_at IS NOT NULL AND (expires_at IS NULL OR expires_at > $1)
       GROUP BY company_id ORDER BY company_id LIMIT $5`,
      [now, ...bounds(from, before), limit],
    );
    return rows.map(({ id }) => id);
  }

  async findHiringPageStarts(size: number): Promise<string[]> {
    const rows: { id: string }[] = await this.uow.manager.query(
      `SELECT id FROM (
         SELECT company_id AS id, row_number() OVER (ORDER BY company_id) AS place
         FROM posting WHERE state = 'live' GROUP BY company_id
       ) AS hiring
       WHERE (place - 1) % $1 = 0 ORDER BY id`,
      [size],
    );
    return rows.map(({ id }) => id);
  }

  async lockExternal(source: string, externalId: string): Promise<Posting | null> {
    return this.uow
      .repo(Posting)
      .findOne({ where: { source, externalId }, lock: { mode: 'pessimistic_write' } });
  }

  async findRevision(revisionId: string): Promise<PostingRevision | null> {
    return this.uow.rows(PostingRevision).findOne({ id: revisionId });
  }

  async findRevisions(revisionIds: readonly string[]): Promise<PostingRevision[]> {
    if (revisionIds.length === 0) return [];
    return this.uow.rows(PostingRevision).find({ id: revisionIds });
  }

  /** What a moderator last said about it. */
  async findLastReview(postingId: string): Promise<PostingRevision | null> {
    return this.uow
      .repo(PostingRevision)
      .createQueryBuilder('revision')
      .where('revision.posting_id = :postingId AND revision.decided_at IS NOT NULL', { postingId })
      .orderBy('revision.decided_at', 'DESC')
      .addOrderBy('revision.number', 'DESC')
      .limit(1)
      .getOne();
  }

  async lastNumber(postingId: string): Promise<number> {
    return (await this.uow.repo(PostingRevision).maximum('number', { postingId })) ?? 0;
  }

  async insert(posting: Posting): Promise<void> {
    await this.uow.repo(Posting).insert({ ...posting });
  }

  async update(posting: Posting): Promise<void> {
    const { id, ...columns } = posting;
    await this.uow.repo(Posting).update({ id }, columns);
  }

  async insertRevision(revision: PostingRevision): Promise<void> {
    await this.uow.repo(PostingRevision).insert({ ...revision });
  }

  async updateRevision(revision: PostingRevision): Promise<void> {
    const { id, ...columns } = revision;
    await this.uow.repo(PostingRevision).update({ id }, columns);
  }

  /** Live or paused postings that end by `by`, soonest first, for the clock. */
  async findDueIds(by: Date, limit: number): Promise<string[]> {
    const states: PostingState[] = ['live', 'paused'];
    const rows = await this.uow.repo(Posting).find({
      select: { id: true },
      where: { state: In(states), expiresAt: LessThanOrEqual(by) },
      order: { expiresAt: 'ASC' },
      take: limit,
    });
    return rows.map((row) => row.id);
  }

  /** Live or paused postings that end by `by` and were not yet reminded at `days`. */
  async findToRemindIds(now: Date, by: Date, days: number, limit: number): Promise<string[]> {
    const rows = await this.uow
      .repo(Posting)
      .createQueryBuilder('posting')
      .select('posting.id', 'id')
      .where(`posting.state IN ('live', 'paused')`)
      .andWhere('posting.expires_at > :now AND posting.expires_at <= :by', { now, by })
      .andWhere('(posting.reminded_days IS NULL OR posting.reminded_days > :days)', { days })
      .orderBy('posting.expires_at', 'ASC')
      .limit(limit)
      .getRawMany<{ id: string }>();
    return rows.map((row) => row.id);
  }
}
