import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { ModerationCase } from './moderation-case.entity.js';
import { ModerationEvent } from './moderation-event.entity.js';

@Injectable()
export class ModerationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(caseId: string): Promise<ModerationCase | null> {
    return this.uow.repo(ModerationCase).findOneBy({ id: caseId });
  }

  /** Locked until the transaction ends: two moderators on one case come one after the other. */
  async lock(caseId: string): Promise<ModerationCase | null> {
    return this.uow
      .repo(ModerationCase)
      .findOne({ where: { id: caseId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The open case of a company's change, locked. */
  async lockOpenChange(companyChangeId: string): Promise<ModerationCase | null> {
    return this.uow.repo(ModerationCase).findOne({
      where: { companyChangeId, state: 'open' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The open cases of a posting, or the one of a revision, locked. */
  async lockOpen(postingId: string, revisionId: string | null): Promise<ModerationCase[]> {
    return this.uow.repo(ModerationCase).find({
      where: { postingId, state: 'open', ...(revisionId === null ? {} : { revisionId }) },
      lock: { mode: 'pessimistic_write' },
      order: { id: 'ASC' },
    });
  }

  /** @returns false when the revision has a case already. */
  async insertOnce(row: ModerationCase): Promise<boolean> {
    const written = await this.uow
      .repo(ModerationCase)
      .createQueryBuilder()
      .insert()
      .values({ ...row })
      .orIgnore()
      .returning('id')
      .execute();
    return (written.raw as unknown[]).length > 0;
  }

  async update(row: ModerationCase): Promise<void> {
    const { id, ...columns } = row;
    await this.uow.repo(ModerationCase).update({ id }, columns);
  }

  async insertEvent(event: ModerationEvent): Promise<void> {
    await this.uow.repo(ModerationEvent).insert({ ...event });
  }

  async eventsOfPosting(postingId: string, limit: number): Promise<ModerationEvent[]> {
    return this.uow
      .repo(ModerationEvent)
      .find({ where: { postingId }, order: { at: 'DESC', id: 'DESC' }, take: limit });
  }

  async eventsOfCompany(companyId: string, limit: number): Promise<ModerationEvent[]> {
    return this.uow
      .repo(ModerationEvent)
      .find({ where: { companyId }, order: { at: 'DESC', id: 'DESC' }, take: limit });
  }

  /** Cases of the company's postings opened since an instant: a burst shows here. */
  async countCasesSince(companyId: string, since: Date): Promise<number> {
    return this.uow
      .repo(ModerationCase)
      .createQueryBuilder('c')
      .where(`c.company_id = :companyId AND c.kind = 'posting' AND c.opened_at >= :since`, {
        companyId,
        since,
      })
      .getCount();
  }
}
