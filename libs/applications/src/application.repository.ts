import { Injectable } from '@nestjs/common';
import type { Match } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { ApplicationEvent } from './application-event.entity.js';
import { ApplicationFileRow } from './application-file.entity.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { Application } from './application.entity.js';
import type { ApplicationAction, ApplicationParty } from './application.lifecycle.js';
import { isAnswer, isOpen, OPEN_STATES } from './application.lifecycle.js';
import type { Submission } from './application.receipt.js';

export interface MoveRecord {
  readonly by: ApplicationParty;
  readonly actorId: string | null;
  readonly at: Date;
  readonly reasonCode?: ApplicationEvent['reasonCode'];
  readonly message?: string | null;
}

/** Writes applications. Every write stands in the caller's transaction. */
@Injectable()
export class ApplicationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Lets one request of a candidate through at a time, until its transaction ends. */
  async holdCandidate(candidateId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 900))', [candidateId]);
  }

  /** How many applications a person sent after `since`, and when the first of them was. */
  async countSince(candidateId: string, since: Date): Promise<{ count: number; oldest: Date | null }> {
    const [row] = await this.uow.manager.query<{ count: number; oldest: Date | null }[]>(
      `SELECT count(*)::int AS count, min(submitted_at) AS oldest
       FROM application WHERE candidate_id = $1 AND submitted_at > $2`,
      [candidateId, since],
    );
    return row ?? { count: 0, oldest: null };
  }

  /** All attempts of one person at one posting, first one first. */
  async findAttempts(postingId: string, candidateId: string): Promise<Application[]> {
    const attempts = await this.uow.rows(Application).find({ postingId, candidateId });
    return attempts.sort((a, b) => a.attempt - b.attempt);
  }

  /**
   * False when an application of the same person stands there already: another request was faster,
   * and this one waited for it. The transaction stays usable.
   */
  insertIfFirst(application: Application): Promise<boolean> {
    return this.uow.rows(Application).insertIfAbsent(application);
  }

  async freeze(submission: Submission, match: Match | null): Promise<void> {
    await this.uow
      .rows(ApplicationSubmission)
      .insert({ applicationId: submission.applicationId, body: submission, match });
    const files = submission.files.map((file) => ({
      applicationId: submission.applicationId,
      fileId: file.id,
      questionId: file.questionId,
    }));
    if (files.length > 0) await this.uow.repo(ApplicationFileRow).insert(files);
  }

  find(id: string): Promise<Application | null> {
    return this.uow.rows(Application).findOne({ id });
  }

  /** Waits for whoever holds the row. */
  lockForUpdate(id: string): Promise<Application | null> {
    return this.uow
      .repo(Application)
      .createQueryBuilder('application')
      .where('application.id = :id', { id })
      .setLock('pessimistic_write')
      .getOne();
  }

  /** The open applications of a posting, oldest first, locked in that order. */
  lockOpenOf(postingId: string): Promise<Application[]> {
    return this.uow
      .repo(Application)
      .createQueryBuilder('application')
      .where('application.postingId = :postingId', { postingId })
      .andWhere('application.state IN (:...open)', { open: OPEN_STATES })
      .orderBy('application.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  /** Up to `limit` applications of one posting that the clock is due for; leaves locked ones out. */
  lockDueOf(postingId: string, now: Date, limit: number): Promise<Application[]> {
    return this.uow
      .repo(Application)
      .createQueryBuilder('application')
      .where('application.postingId = :postingId', { postingId })
      .andWhere('application.clockAt <= :now', { now })
      .orderBy('application.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  /** Postings with applications that the clock is due for. */
  async postingsDue(now: Date, limit: number): Promise<string[]> {
    const rows = await this.uow
      .repo(Application)
      .createQueryBuilder('application')
      .select('application.postingId', 'postingId')
      .where('application.clockAt <= :now', { now })
      .groupBy('application.postingId')
      .orderBy('min(application.clockAt)')
      .limit(limit)
      .getRawMany<{ postingId: string }>();
    return rows.map((row) => row.postingId);
  }

  async setClock(
    application: Application,
    next: { step: Application['clockStep']; at: Date } | null,
  ): Promise<void> {
    application.clockStep = next?.step ?? null;
    application.clockAt = next?.at ?? null;
    await this.uow
      .repo(Application)
      .update({ id: application.id }, { clockStep: application.clockStep, clockAt: application.clockAt });
  }

  /** The first line of a timeline. */
  async recordSubmission(application: Application): Promise<void> {
    await this.addEvent(application.id, {
      fromState: null,
      state: 'submitted',
      by: 'candidate',
      actorId: application.candidateId,
      at: application.submittedAt,
      reasonCode: null,
      message: null,
    });
  }

  /**
   * Moves a locked application, writes the line of its timeline, and stops the clock where an
   * answer or an end has come. Whether the move is allowed was decided before.
   *
   * @returns the id of the timeline's line, which keys the mail that tells it
   */
  async move(application: Application, to: ApplicationAction, record: MoveRecord): Promise<string> {
    const fromState = application.state;
    const answered = record.by === 'company' && isAnswer(to);
    application.state = to;
    application.stateSince = record.at;
    if (answered) application.firstAnswerAt ??= record.at;
    if (answered || !isOpen(to)) {
      application.clockStep = null;
      application.clockAt = null;
    }
    const { state, stateSince, firstAnswerAt, clockStep, clockAt } = application;
    await this.uow
      .repo(Application)
      .update({ id: application.id }, { state, stateSince, firstAnswerAt, clockStep, clockAt });
    return this.addEvent(application.id, {
      fromState,
      state: to,
      by: record.by,
      actorId: record.actorId,
      at: record.at,
      reasonCode: record.reasonCode ?? null,
      message: record.message ?? null,
    });
  }

  private async addEvent(
    applicationId: string,
    event: Omit<ApplicationEvent, 'id' | 'applicationId'>,
  ): Promise<string> {
    const id = newId();
    await this.uow.rows(ApplicationEvent).insert({ id, applicationId, ...event });
    return id;
  }
}
