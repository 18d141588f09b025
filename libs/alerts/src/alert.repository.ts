import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@plainhire/kernel';
import { Tokens, UnitOfWork } from '@plainhire/platform';
import { AlertMail } from './alert-mail.entity.js';
import { Alert } from './alert.entity.js';

/** Rows of alerts. No rule lives here. */
@Injectable()
export class AlertRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
  ) {}

  /** Makes everything that adds alerts for the person wait for each other until the transaction ends. */
  async lockPerson(userId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1300))', [userId]);
  }

  find(id: string): Promise<Alert | null> {
    return this.uow.rows(Alert).findOne({ id });
  }

  /** Oldest first. */
  findOf(userId: string): Promise<Alert[]> {
    return this.uow.repo(Alert).find({ where: { userId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Locked until the transaction ends. */
  lock(id: string): Promise<Alert | null> {
    return this.uow.rows(Alert).findOne({ id }, 'update');
  }

  /**
   * Those whose turn has come, the longest ago first. Locked until the transaction ends; what another
   * holds is left to it.
   */
  lockDue(now: Date, limit: number): Promise<Alert[]> {
    return this.uow
      .repo(Alert)
      .createQueryBuilder('alert')
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .where(`alert.state = 'active' AND alert.next_due_at <= :now`, { now })
      .orderBy('alert.next_due_at', 'ASC')
      .addOrderBy('alert.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  async insert(alert: Alert): Promise<void> {
    await this.uow.rows(Alert).insert({ ...alert });
  }

  async update(id: string, columns: Partial<Omit<Alert, 'id' | 'userId' | 'search'>>): Promise<void> {
    await this.uow.repo(Alert).update({ id }, { ...columns, updatedAt: this.clock.now() });
  }

  async delete(id: string): Promise<void> {
    await this.uow.repo(Alert).delete({ id });
  }

  /** Those of the postings that the alert has told of. */
  async told(alertId: string, postingIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (postingIds.length === 0) return new Set();
    const rows = await this.uow.manager.query<{ id: string }[]>(
      `SELECT posting_id AS id FROM alert_posting WHERE alert_id = $1 AND posting_id = ANY ($2::uuid[])`,
      [alertId, postingIds],
    );
    return new Set(rows.map((row) => row.id));
  }

  /**
   * A mail with what it tells of, and the hash of the token in it.
   * @returns its id. @throws on a unique constraint when the turn has a mail, or the alert told of one before
   */
  async addMail(alertId: string, dueAt: Date, postingIds: readonly string[]): Promise<string> {
    const id = newId();
    await this.uow.rows(AlertMail).insert({
      id,
      alertId,
      dueAt,
      tokenHash: this.tokens.hash(this.tokens.of(id)),
      createdAt: this.clock.now(),
      sentAt: null,
    });
    await this.uow.manager.query(
      `INSERT INTO alert_posting (alert_id, posting_id, mail_id) SELECT $1, unnest($2::uuid[]), $3`,
      [alertId, postingIds, id],
    );
    return id;
  }

  async markSent(mailId: string, alertId: string): Promise<void> {
    const at = this.clock.now();
    await this.uow.repo(AlertMail).update({ id: mailId }, { sentAt: at });
    await this.uow.repo(Alert).update({ id: alertId }, { lastSentAt: at });
  }

  /** The alert whose mail holds this token. */
  async findByToken(token: string): Promise<Alert | null> {
    const mail = await this.uow.rows(AlertMail).findOne({ tokenHash: this.tokens.hash(token) });
    return mail && this.find(mail.alertId);
  }
}
