import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type {
  CaseHistoryItem,
  CompanyCaseView,
  ModerationCaseView,
  ModerationQueueItem,
  ModerationQueuePage,
  ModerationQueueQuery,
  PostingCaseView,
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

/** What is told of every case, whatever it is about. */
type Common = Omit<CompanyCaseView, 'kind' | 'postingId' | 'revisionId' | 'asked'> & ModerationQueueItem;

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
    const item = row ? (await this.items([row]))[0] : undefined;
    if (!row || !item) throw caseNotFound();
    const common: Common = { ...item, ...(await this.standing(row)) };
    return row.companyChangeId === null
      ? this.postingCase(common, row)
      : this.companyCase(common, row.companyChangeId);
  }

  private async standing(row: ModerationCase): Promise<Omit<Common, keyof ModerationQueueItem>> {
    const [decider] = await this.users.findMany(row.decidedBy === null ? [] : [row.decidedBy]);
    return {
      state: row.state,
      decision: row.decision,
      reasonCode: row.reasonCode,
      message: row.message,
      decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: decider ? { id: decider.id, name: decider.name } : null,
      companyHistory: await this.history(await this.cases.eventsOfCompany(row.companyId, HISTORY)),
    };
  }

  private async companyCase(common: Common, changeId: string): Promise<CompanyCaseView> {
    const asked = await this.companies.findChange(changeId);
    if (!asked) throw caseNotFound();
    const { name, website } = asked;
    return { ...common, kind: 'company', postingId: null, revisionId: null, asked: { name, website } };
  }

  private async postingCase(common: Common, row: ModerationCase): Promise<PostingCaseView> {
    const content = row.revisionId === null ? null : await this.postings.findRevision(row.revisionId);
    if (!content) throw caseNotFound();
    const { postingId, revisionId } = content;
    const live = row.change === 'edit' ? await this.postings.findContent(postingId) : null;
    return {
      ...common,
      kind: 'posting',
      postingId,
      revisionId,
      posting: {
        id: postingId,
        slug: content.slug,
        state: content.state,
        postedAt: content.postedAt?.toISOString() ?? null,
      },
      revisionStatus: content.revisionStatus,
      content: toBody(content),
      liveContent: live && live.revisionId !== revisionId ? toBody(live) : null,
      similar: await this.similar(content.descriptionText, row.companyId),
      postingHistory: await this.history(await this.cases.eventsOfPosting(postingId, HISTORY)),
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

  private async similar(text: string, companyId: string): Promise<PostingCaseView['similar']> {
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
