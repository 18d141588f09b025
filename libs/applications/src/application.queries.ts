import { Injectable } from '@nestjs/common';
import type { ApplicationState } from '@plainhire/contracts';
import { encodeCursor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import { ApplicationEvent } from './application-event.entity.js';
import { ApplicationFileRow } from './application-file.entity.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { Application } from './application.entity.js';
import { readCursor } from './page-cursor.js';

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ApplicationPage {
  readonly items: readonly Application[];
  readonly nextCursor: string | null;
}

/** Reads for lists and pages, newest first by keyset. No policy: the callers decide. */
@Injectable()
export class ApplicationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  findPageOfCandidate(candidateId: string, page: PageRequest): Promise<ApplicationPage> {
    return readPage(this.select().where('application.candidateId = :candidateId', { candidateId }), page);
  }

  findPageOfPosting(
    postingId: string,
    state: ApplicationState | undefined,
    page: PageRequest,
  ): Promise<ApplicationPage> {
    return readPage(this.ofPosting(postingId, state), page);
  }

  /** How many of a posting's applications are in each state; states without any are left out. */
  async countByState(postingId: string): Promise<Partial<Record<ApplicationState, number>>> {
    const rows = await this.select()
      .select('application.state', 'state')
      .addSelect('count(*)::int', 'count')
      .where('application.postingId = :postingId', { postingId })
      .groupBy('application.state')
      .getRawMany<{ state: ApplicationState; count: number }>();
    return Object.fromEntries(rows.map((row) => [row.state, row.count]));
  }

  /** The one before and the one after in the posting's list. */
  async findNeighbours(
    application: Application,
    state: ApplicationState | undefined,
  ): Promise<{ previousId: string | null; nextId: string | null }> {
    const at = { at: application.submittedAt, id: application.id };
    const newer = await this.ofPosting(application.postingId, state)
      .andWhere('(application.submittedAt, application.id) > (:at, :id)', at)
      .orderBy('application.submittedAt', 'ASC')
      .addOrderBy('application.id', 'ASC')
      .limit(1)
      .getOne();
    const older = await newestFirst(this.ofPosting(application.postingId, state))
      .andWhere('(application.submittedAt, application.id) < (:at, :id)', at)
      .limit(1)
      .getOne();
    return { previousId: newer?.id ?? null, nextId: older?.id ?? null };
  }

  /** What was sent. @throws Error when an application has none, which cannot be. */
  async findSubmission(applicationId: string): Promise<ApplicationSubmission> {
    return this.uow.repo(ApplicationSubmission).findOneByOrFail({ applicationId });
  }

  /** The lines of the timelines, oldest first. One statement, however many applications. */
  async findTimelines(applicationIds: readonly string[]): Promise<Map<string, ApplicationEvent[]>> {
    const timelines = new Map<string, ApplicationEvent[]>(applicationIds.map((id) => [id, []]));
    if (applicationIds.length === 0) return timelines;
    const events = await this.uow
      .repo(ApplicationEvent)
      .find({ where: { applicationId: In([...applicationIds]) }, order: { at: 'ASC', id: 'ASC' } });
    for (const event of events) timelines.get(event.applicationId)?.push(event);
    return timelines;
  }

  /** The applications that a file was sent with. */
  async findSentWith(fileId: string): Promise<Application[]> {
    return this.select()
      .innerJoin(ApplicationFileRow, 'file', 'file.applicationId = application.id')
      .where('file.fileId = :fileId', { fileId })
      .getMany();
  }

  private select(): SelectQueryBuilder<Application> {
    return this.uow.repo(Application).createQueryBuilder('application');
  }

  private ofPosting(postingId: string, state: ApplicationState | undefined): SelectQueryBuilder<Application> {
    const query = this.select().where('application.postingId = :postingId', { postingId });
    return state === undefined ? query : query.andWhere('application.state = :state', { state });
  }
}

function newestFirst(query: SelectQueryBuilder<Application>): SelectQueryBuilder<Application> {
  return query.orderBy('application.submittedAt', 'DESC').addOrderBy('application.id', 'DESC');
}

async function readPage(
  query: SelectQueryBuilder<Application>,
  { cursor, limit }: PageRequest,
): Promise<ApplicationPage> {
  newestFirst(query).limit(limit + 1);
  if (cursor !== undefined) {
    const [at, id] = readCursor(cursor);
    query.andWhere('(application.submittedAt, application.id) < (:at, :id)', { at, id });
  }
  const rows = await query.getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor([last.submittedAt.toISOString(), last.id]) : null,
  };
}
