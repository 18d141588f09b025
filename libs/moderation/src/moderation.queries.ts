import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type {
  CaseHistoryItem,
  ModerationCaseView,
  ModerationQueueItem,
  ModerationQueuePage,
  ModerationQueueQuery,
} from '@plainhire/contracts';
import { type Actor, Clock, decodeTimeCursor, encodeCursor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { PostingReader, toBody } from '@plainhire/postings';
import { holder } from './case.lifecycle.js';
import { FingerprintRepository } from './fingerprint.repository.js';
import { fingerprint } from './fingerprint.js';
import { ModerationCase } from './moderation-case.entity.js';
import { caseNotFound } from './moderation.errors.js';
import type { ModerationEvent } from './moderation-event.entity.js';
import { requireModerator } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';

const HISTORY = 50;

/** What moderators see: the queue, and one case with everything about it. */
@Injectable()
export class ModerationDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly prints: FingerprintRepository,
    private readonly postings: PostingReader,
    private readonly companies: CompanyDirectory,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Open cases: the oldest first, the risky ahead of their turn. */
  async queue(actor: Actor, query: ModerationQueueQuery): Promise<ModerationQueuePage> {
    requireModerator(actor, 'read');
    const select = this.uow
      .repo(ModerationCase)
      .createQueryBuilder('c')
      .where(`c.state = 'open'`)
      .orderBy('c.ranked_at', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .limit(query.limit + 1);
    if (query.cursor) {
      const [at, id] = decodeTimeCursor(query.cursor);
      select.andWhere('(c.ranked_at, c.id) > (:at, :id)', { at, id });
    }
    const found = await select.getMany();
    const rows = found.slice(0, query.limit);
    const last = rows.at(-1);
    return {
      items: await this.items(rows),
      nextCursor:
        found.length > query.limit && last ? encodeCursor([last.rankedAt.toISOString(), last.id]) : null,
      open: await this.uow.repo(ModerationCase).countBy({ state: 'open' }),
    };
  }

  /** @throws DomainError not_found. */
  async case(actor: Actor, caseId: string): Promise<ModerationCaseView> {
    requireModerator(actor, 'read');
    const row = await this.cases.find(caseId);
    const content = row ? await this.postings.findRevision(row.revisionId) : null;
    const item = row ? (await this.items([row]))[0] : undefined;
    if (!row || !content || !item) throw caseNotFound();
    const live = row.change === 'edit' ? await this.postings.findContent(row.postingId) : null;
    const [decider] = await this.users.findMany(row.decidedBy === null ? [] : [row.decidedBy]);
    return {
      ...item,
      state: row.state,
      decision: row.decision,
      reasonCode: row.reasonCode,
      message: row.message,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: decider ? { id: decider.id, name: decider.name } : null,
      posting: {
        id: content.postingId,
        slug: content.slug,
        state: content.state,
        postedAt: content.postedAt?.toISOString() ?? null,
      },
      revisionStatus: content.revisionStatus,
      content: toBody(content),
      liveContent: live && live.revisionId !== row.revisionId ? toBody(live) : null,
      similar: await this.similar(content.descriptionText, row.companyId),
      postingHistory: await this.history(await this.cases.eventsOfPosting(row.postingId, HISTORY)),
      companyHistory: await this.history(await this.cases.eventsOfCompany(row.companyId, HISTORY)),
    };
  }

  private async items(rows: readonly ModerationCase[]): Promise<ModerationQueueItem[]> {
    const now = this.clock.now();
    const companies = await this.companies.findMany([...new Set(rows.map((row) => row.companyId))]);
    const holders = rows.map((row) => holder(row, now)).filter((id) => id !== null);
    const users = await this.users.findMany([...new Set(holders)]);
    return rows.flatMap((row) => {
      const company = companies.find((candidate) => candidate.id === row.companyId);
      if (!company) return [];
      const held = holder(row, now);
      return [
        {
          id: row.id,
          kind: row.kind,
          postingId: row.postingId,
          revisionId: row.revisionId,
          title: row.title,
          company: {
            id: company.id,
            name: company.name,
            slug: company.slug,
            website: company.website,
            verified: company.verified,
          },
          change: row.change,
          risk: row.risk,
          riskScore: row.riskScore,
          openedAt: row.openedAt.toISOString(),
          age: Math.max(0, Math.floor((now.getTime() - row.openedAt.getTime()) / 1000)),
          claimedBy:
            held === null ? null : { id: held, name: users.find((user) => user.id === held)?.name ?? '' },
          claimedUntil: held === null ? null : (row.claimedUntil?.toISOString() ?? null),
        },
      ];
    });
  }

  private async similar(text: string, companyId: string): Promise<ModerationCaseView['similar']> {
    const print = fingerprint(text);
    if (!print) return [];
    const found = await this.prints.findElsewhere(print, companyId);
    const companies = await this.companies.findMany([...new Set(found.map((row) => row.companyId))]);
    return found.map((row) => ({
      postingId: row.postingId,
      title: row.title,
      company: companies.find((company) => company.id === row.companyId)?.name ?? '',
      likeness: row.likeness,
    }));
  }

  private async history(events: readonly ModerationEvent[]): Promise<CaseHistoryItem[]> {
    const ids = events.map((event) => event.userId).filter((id) => id !== null);
    const users = await this.users.findMany([...new Set(ids)]);
    return events.map((event) => ({
      at: event.at.toISOString(),
      action: event.action,
      by: users.find((user) => user.id === event.userId)?.name ?? 'Plainhire',
      postingId: event.postingId,
      revisionId: event.revisionId,
      title: event.title,
      reasonCode: event.reasonCode,
      message: event.message,
    }));
  }
}
