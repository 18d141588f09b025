import { Injectable } from '@nestjs/common';
import type { ApplicantSort, ApplicationState } from '@plainhire/contracts';
import { decodeTimeCursor, encodeCursor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import { ApplicationEvent } from './application-event.entity.js';
import { ApplicationFileRow } from './application-file.entity.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { Application } from './application.entity.js';
import { APPLICANT_ORDER, type ApplicantOrder } from './applicant-order.js';
import { readOrderCursor } from './page-cursor.js';

export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface ApplicationPage {
  readonly items: readonly Application[];
  readonly nextCursor: string | null;
}

/** Which of a posting's applications, in which order. */
export interface PostingList {
  readonly state: ApplicationState | undefined;
  readonly sort: ApplicantSort;
}

/** Nobody has told them anything yet. */
const WAITING_STATES: readonly ApplicationState[] = ['submitted', 'viewed', 'in_review'];

/** Reads for lists and pages, by keyset. No policy: the callers decide. */
@Injectable()
export class ApplicationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Of one posting alone where the page names one. */
  findPageOfCandidate(
    candidateId: string,
    { postingId, ...page }: PageRequest & { postingId?: string | undefined },
  ): Promise<ApplicationPage> {
    const own = this.select().where('application.candidateId = :candidateId', { candidateId });
    if (postingId !== undefined) own.andWhere('application.postingId = :postingId', { postingId });
    return readPage(own, page);
  }

  async findPostingsOfCandidate(candidateId: string): Promise<string[]> {
    const rows = await this.select()
      .select('DISTINCT application.postingId', 'postingId')
      .where('application.candidateId = :candidateId', { candidateId })
      .getRawMany<{ postingId: string }>();
    return rows.map((row) => row.postingId);
  }

  findPageOfPosting(
    postingId: string,
    { state, sort }: PostingList,
    page: PageRequest,
  ): Promise<ApplicationPage> {
    return readOrdered(this.ofPosting(postingId, state), APPLICANT_ORDER[sort], page);
  }

  /** Those of all its postings that wait for an answer; the promise that ends soonest first. */
  findWaitingPage(companyId: string, page: PageRequest): Promise<ApplicationPage> {
    return readOrdered(this.waiting(companyId), APPLICANT_ORDER.promise, page);
  }

  async countWaiting(companyId: string, now: Date): Promise<{ total: number; overdue: number }> {
    const row = await this.waiting(companyId)
      .select('count(*)::int', 'total')
      .addSelect('count(*) FILTER (WHERE application.answerBy < :now)::int', 'overdue')
      .setParameter('now', now)
      .getRawOne<{ total: number; overdue: number }>();
    return row ?? { total: 0, overdue: 0 };
  }

  /** Only of postings of this company, whatever ids are asked for. */
  async countByPosting(
    companyId: string,
    postingIds: readonly string[],
  ): Promise<Map<string, Partial<Record<ApplicationState, number>>>> {
    const counts = new Map<string, Partial<Record<ApplicationState, number>>>();
    if (postingIds.length === 0) return counts;
    const rows = await this.select()
      .select('application.postingId', 'postingId')
      .addSelect('application.state', 'state')
      .addSelect('count(*)::int', 'count')
      .where('application.companyId = :companyId', { companyId })
      .andWhere('application.postingId IN (:...postingIds)', { postingIds })
      .groupBy('application.postingId')
      .addGroupBy('application.state')
      .getRawMany<{ postingId: string; state: ApplicationState; count: number }>();
    for (const { postingId, state, count } of rows)
      counts.set(postingId, { ...counts.get(postingId), [state]: count });
    return counts;
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

  /** Sent applications by UTC day, both ends included. Reads `application_posting_ix`. */
  async countPerDay(postingId: string, from: string, to: string): Promise<Map<string, number>> {
    const rows = await this.select()
      .select(`to_char(application.submittedAt AT TIME ZONE 'UTC', 'YYYY-MM-DD')`, 'day')
      .addSelect('count(*)::int', 'count')
      .where('application.postingId = :postingId', { postingId })
      .andWhere(`application.submittedAt >= CAST(:from AS date) AT TIME ZONE 'UTC'`, { from })
      .andWhere(`application.submittedAt < (CAST(:to AS date) + 1) AT TIME ZONE 'UTC'`, { to })
      .groupBy('day')
      .getRawMany<{ day: string; count: number }>();
    return new Map(rows.map(({ day, count }) => [day, count]));
  }

  async countSentBetween(postingId: string, from: Date, to: Date): Promise<number> {
    return this.select()
      .where('application.postingId = :postingId', { postingId })
      .andWhere('application.submittedAt >= :from AND application.submittedAt < :to', { from, to })
      .getCount();
  }

  /** The one before and the one after in the posting's list, in the list's own order. */
  async findNeighbours(
    application: Application,
    { state, sort }: PostingList,
  ): Promise<{ previousId: string | null; nextId: string | null }> {
    const order = APPLICANT_ORDER[sort];
    const at = [order.keyOf(application), application.id] as const;
    const list = () => this.ofPosting(application.postingId, state);
    const next = await after(list(), order, at).limit(1).getOne();
    const previous = await after(list(), reversed(order), at).limit(1).getOne();
    return { previousId: previous?.id ?? null, nextId: next?.id ?? null };
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

  private waiting(companyId: string): SelectQueryBuilder<Application> {
    return this.select()
      .where('application.companyId = :companyId', { companyId })
      .andWhere('application.state IN (:...waiting)', { waiting: WAITING_STATES })
      .andWhere('application.firstAnswerAt IS NULL');
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
    const [at, id] = decodeTimeCursor(cursor);
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

type Place = readonly [key: string | number, id: string];

/** The rest of a list after a place in it. Without a place, all of it. */
function after(
  query: SelectQueryBuilder<Application>,
  { key, type, direction }: ApplicantOrder,
  place: Place | null,
): SelectQueryBuilder<Application> {
  query.orderBy(key, direction).addOrderBy('application.id', direction);
  if (place === null) return query;
  const [at, id] = place;
  const beyond = direction === 'ASC' ? '>' : '<';
  return query.andWhere(`(${key}, application.id) ${beyond} (CAST(:at AS ${type}), :id)`, { at, id });
}

function reversed(order: ApplicantOrder): ApplicantOrder {
  return { ...order, direction: order.direction === 'ASC' ? 'DESC' : 'ASC' };
}

async function readOrdered(
  query: SelectQueryBuilder<Application>,
  order: ApplicantOrder,
  { cursor, limit }: PageRequest,
): Promise<ApplicationPage> {
  const place = cursor === undefined ? null : readOrderCursor(cursor, order);
  const rows = await after(query, order, place)
    .limit(limit + 1)
    .getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor: rows.length > limit && last ? encodeCursor([order.keyOf(last), last.id]) : null,
  };
}
