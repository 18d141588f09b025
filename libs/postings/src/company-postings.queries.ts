import { Injectable } from '@nestjs/common';
import type { CompanyPostingItem, CompanyPostingsPage, CompanyPostingsQuery } from '@plainhire/contracts';
import { type Actor, decodeTimeCursor, encodeCursor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingRevision } from './posting-revision.entity.js';
import { Posting } from './posting.entity.js';
import { requirePosting } from './posting.policy.js';

/** A company's own list of postings, for its members. */
@Injectable()
export class CompanyPostings {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. Three statements: the page, its texts, the counts. */
  async page(actor: Actor, companyId: string, query: CompanyPostingsQuery): Promise<CompanyPostingsPage> {
    requirePosting(actor, 'read', { companyId });
    const select = this.uow
      .repo(Posting)
      .createQueryBuilder('posting')
      .where('posting.company_id = :companyId', { companyId })
      .orderBy('posting.created_at', 'DESC')
      .addOrderBy('posting.id', 'DESC')
      .limit(query.limit + 1);
    if (query.state) select.andWhere('posting.state = :state', { state: query.state });
    if (query.cursor) {
      const [at, id] = decodeTimeCursor(query.cursor);
      select.andWhere('(posting.created_at, posting.id) < (:at, :id)', { at, id });
    }
    const found = await select.getMany();
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      items: await this.items(rows),
      nextCursor:
        found.length > query.limit && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
      counts: await this.counts(companyId),
    };
  }

  private async items(rows: readonly Posting[]): Promise<CompanyPostingItem[]> {
    const ids = rows
      .flatMap((row) => [row.liveRevisionId, row.pendingRevisionId])
      .filter((id) => id !== null);
    const revisions =
      ids.length === 0
        ? []
        : await this.uow
            .repo(PostingRevision)
            .createQueryBuilder('revision')
            .select([
              'revision.id',
              'revision.status',
              'revision.title',
              'revision.workplace',
              'revision.locations',
              'revision.pay',
              'revision.openings',
            ])
            .where('revision.id IN (:...ids)', { ids })
            .getMany();
    const byId = new Map(revisions.map((revision) => [revision.id, revision]));
    return rows.flatMap((row) => {
      const live = byId.get(row.liveRevisionId ?? '');
      const pending = byId.get(row.pendingRevisionId ?? '');
      const shown = live ?? pending;
      return shown ? [item(row, shown, pending)] : [];
    });
  }

  private async counts(companyId: string): Promise<Record<string, number>> {
    const rows = await this.uow
      .repo(Posting)
      .createQueryBuilder('posting')
      .select('posting.state', 'state')
      .addSelect('count(*)::int', 'count')
      .where('posting.company_id = :companyId', { companyId })
      .groupBy('posting.state')
      .getRawMany<{ state: string; count: number }>();
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  }
}

function item(
  row: Posting,
  shown: PostingRevision,
  pending: PostingRevision | undefined,
): CompanyPostingItem {
  return {
    id: row.id,
    slug: row.slug,
    state: row.state,
    title: shown.title,
    workplace: shown.workplace,
    locations: shown.locations,
    pay: shown.pay,
    openings: shown.openings,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    postedAt: row.postedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    pendingStatus: pending?.status ?? null,
    pausedBy: row.pausedBy,
    imported: row.imported,
  };
}
