import { Injectable } from '@nestjs/common';
import type { PostingPatch } from '@plainhire/contracts';
import {
  canonicalJson,
  Clock,
  type FieldError,
  newId,
  requireTransition,
  systemActor,
} from '@plainhire/kernel';
import { Outbox, UnitOfWork } from '@plainhire/platform';
import { contentFaults } from './completeness.js';
import { applyPatch, type Content, EMPTY_CONTENT, pickContent } from './content.js';
import { blankPosting } from './create-posting.js';
import { importRefused } from './posting.errors.js';
import type { Posting } from './posting.entity.js';
import { END_STATES, POSTING_TRANSITIONS } from './posting.lifecycle.js';
import { PostingRepository } from './posting.repository.js';
import { RevisionDesk, slugOf } from './revision-desk.js';

export interface ImportedPosting {
  readonly companyId: string;
  /** The import's name; with `externalId` it says which posting this is. */
  readonly source: string;
  readonly externalId: string;
  /** What the source states. Nothing is invented for what it leaves out, pay least of all. */
  readonly content: PostingPatch;
  /** The source's own date; the time of import when it has none, or one that is still to come. */
  readonly postedAt?: Date | null;
  /** Null: the source names no end. */
  readonly expiresAt?: Date | null;
}

export interface ImportOutcome {
  readonly postingId: string;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'ended';
  /** What was not taken as the source has it. */
  readonly note?: string;
}

const IMPORTER = systemActor('postings.import');
const EMPTY_IMPORT: Content = { ...EMPTY_CONTENT, responsePromiseDays: null };

/**
 * Takes in one posting of a source, live without a review and marked as imported. The same row
 * again changes nothing; a changed one becomes a further revision; one that was closed, filled or
 * rejected here stays so. Joins the caller's transaction, so that a batch is one commit.
 */
@Injectable()
export class ImportPosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly postings: PostingRepository,
    private readonly desk: RevisionDesk,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid `posting.import-refused`, naming each bad field. */
  async execute(input: ImportedPosting): Promise<ImportOutcome> {
    const content = applyPatch(EMPTY_IMPORT, input.content);
    const faults = importFaults(content);
    if (faults.length > 0) throw importRefused(faults);
    return this.uow.run(async () => {
      const known = await this.postings.lockExternal(input.source, input.externalId);
      return known ? this.refresh(known, input, content) : this.create(input, content);
    });
  }

  private async create(input: ImportedPosting, content: Content): Promise<ImportOutcome> {
    const now = this.clock.now();
    const posting = blankPosting(newId(), input.companyId, content.title, now);
    posting.imported = true;
    posting.source = input.source;
    posting.externalId = input.externalId;
    // Nothing is found that is newer than the search itself.
    const early = Boolean(input.postedAt && input.postedAt > now);
    posting.postedAt = early ? now : (input.postedAt ?? now);
    posting.expiresAt = input.expiresAt ?? null;
    posting.slug = slugOf(content.title, posting.id);
    posting.state = requireTransition('posting', POSTING_TRANSITIONS, 'draft', 'publish_import', 'system').to;
    if (ended(posting, now)) posting.state = 'expired';
    await this.postings.insert(posting);
    const revision = await this.desk.add(IMPORTER, posting, content, 'live');
    posting.liveRevisionId = revision.id;
    posting.reviewedRevisionId = revision.id;
    await this.postings.update(posting);
    if (posting.state === 'live')
      await this.outbox.publish('posting.live-changed', { postingId: posting.id });
    const outcome = { postingId: posting.id, outcome: 'created' } as const;
    return early ? { ...outcome, note: 'date still to come, taken as today' } : outcome;
  }

  private async refresh(posting: Posting, input: ImportedPosting, content: Content): Promise<ImportOutcome> {
    if (END_STATES.includes(posting.state)) return { postingId: posting.id, outcome: 'ended' };
    const live = await this.desk.liveOf(posting);
    const expiresAt = input.expiresAt ?? null;
    const sameText = live !== null && canonicalJson(pickContent(live)) === canonicalJson(content);
    const sameEnd = (posting.expiresAt?.getTime() ?? null) === (expiresAt?.getTime() ?? null);
    if (sameText && sameEnd) return { postingId: posting.id, outcome: 'unchanged' };
    const before = posting.state;
    const now = this.clock.now();
    if (!sameText) {
      const revision = await this.desk.add(IMPORTER, posting, content, 'live');
      if (live) await this.desk.setStatus(live, 'superseded');
      posting.liveRevisionId = revision.id;
      posting.reviewedRevisionId = revision.id;
    }
    posting.expiresAt = expiresAt;
    if (!ended(posting, now))
      posting.state = requireTransition('posting', POSTING_TRANSITIONS, before, 'extend', 'system').to;
    posting.updatedAt = now;
    await this.postings.update(posting);
    // One whose end has passed is left to the clock, which tells everybody who has to know.
    if (posting.state === 'live')
      await this.outbox.publish('posting.live-changed', { postingId: posting.id });
    return { postingId: posting.id, outcome: 'updated' };
  }
}

function ended(posting: Posting, now: Date): boolean {
  return posting.expiresAt !== null && posting.expiresAt <= now;
}

function importFaults(content: Content): FieldError[] {
  const faults = contentFaults(content);
  if (content.title === '')
    faults.push({ pointer: '/title', code: 'required', detail: 'The row has no title.' });
  if (content.descriptionText === '')
    faults.push({ pointer: '/description', code: 'required', detail: 'The row has no description.' });
  return faults;
}
