import { Injectable } from '@nestjs/common';
import { CompanyDirectory } from '@plainhire/companies';
import { addDays, Clock, newId, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { type PostingContent, PostingReader } from '@plainhire/postings';
import { advertOf } from './advert.js';
import { type Advert, assessText } from './assess-text.js';
import { rankedAt } from './case.lifecycle.js';
import { fingerprint } from './fingerprint.js';
import { FingerprintRepository, type SimilarText } from './fingerprint.repository.js';
import { ModerationLog } from './moderation-log.js';
import { ModerationRepository } from './moderation.repository.js';

const OPENER = systemActor('moderation.open-case');

/** Opens the case of a revision that waits, with the risks the rules see in it. Once per revision. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly prints: FingerprintRepository,
    private readonly postings: PostingReader,
    private readonly companies: CompanyDirectory,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
  ) {}

  /** @returns the case's id; null when the revision no longer waits or has its case already. */
  async execute(input: { postingId: string; revisionId: string }): Promise<string | null> {
    return this.uow.run(async () => {
      const content = await this.postings.holdPending(input.postingId, input.revisionId);
      if (!content) return null;
      const now = this.clock.now();
      const { score, flags } = assessText(await this.readAdvert(content));
      const id = newId();
      const opened = await this.cases.insertOnce({
        id,
        kind: 'posting',
        postingId: content.postingId,
        revisionId: content.revisionId,
        companyChangeId: null,
        companyId: content.companyId,
        title: content.title,
        change: content.state === 'in_review' ? 'new' : 'edit',
        state: 'open',
        risk: flags,
        riskScore: score,
        openedAt: now,
        rankedAt: rankedAt(now, score),
        claimedBy: null,
        claimedUntil: null,
        decision: null,
        reasonCode: null,
        message: null,
        decidedBy: null,
        decidedAt: null,
      });
      if (!opened) return null;
      await this.log.record(OPENER, { ...content, action: 'opened', caseId: id });
      return id;
    });
  }

  private async readAdvert(content: PostingContent): Promise<Advert> {
    const company = await this.companies.find(content.companyId);
    const opened = await this.cases.countCasesSince(content.companyId, addDays(this.clock.now(), -1));
    return { ...advertOf(content, company), similar: await this.similarTo(content), casesToday: opened };
  }

  private async similarTo(content: PostingContent): Promise<SimilarText[]> {
    const print = fingerprint(content.descriptionText);
    if (!print) return [];
    const similar = await this.prints.findElsewhere(print, content.companyId);
    await this.prints.remember({
      postingId: content.postingId,
      companyId: content.companyId,
      title: content.title,
      bands: [...print.bands],
      signature: [...print.signature],
      seenAt: this.clock.now(),
    });
    return similar;
  }
}
