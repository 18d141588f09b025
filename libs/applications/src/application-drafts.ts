import { Injectable } from '@nestjs/common';
import type {
  ApplicantContact,
  ApplicationFile,
  ApplicationPosting,
  Match,
  Profile,
  SubmitApplicationRequest,
} from '@plainhire/contracts';
import { CompanyDirectory } from '@plainhire/companies';
import { type Actor, Clock, type FieldError, isId, roleIn, type UserActor } from '@plainhire/kernel';
import { type FileInfo, FileStorage } from '@plainhire/platform';
import { type PostingContent, PostingReader } from '@plainhire/postings';
import { emptyProfile, ProfileReader } from '@plainhire/profiles';
import { collectFiles } from './applicant-files.js';
import { matchOf } from './application-match.js';
import { checkAnswers, type CheckedAnswers } from './application.answers.js';
import {
  appliesElsewhere,
  ownCompany,
  postingNotFound,
  postingOver,
  postingPaused,
  signInToApply,
} from './application.errors.js';

/** An application before it is sent: checked, put together, and not written anywhere. */
export interface ApplicationDraft {
  readonly applicant: UserActor;
  readonly posting: PostingContent;
  readonly about: ApplicationPosting;
  readonly contact: ApplicantContact;
  readonly profile: Profile;
  readonly coverLetter: string;
  readonly answers: CheckedAnswers['answers'];
  readonly missing: CheckedAnswers['missing'];
  readonly files: readonly ApplicationFile[];
  readonly match: Match;
  readonly errors: readonly FieldError[];
}

/** Puts together what a candidate is about to send. The preview and the sending use the same one. */
@Injectable()
export class ApplicationDrafts {
  constructor(
    private readonly postings: PostingReader,
    private readonly companies: CompanyDirectory,
    private readonly profiles: ProfileReader,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError unauthenticated; not_found for what never was public; gone for what is over;
   *   conflict while paused or when the company takes applications elsewhere; forbidden for members
   *   of the company.
   */
  async prepare(actor: Actor, postingId: string, input: SubmitApplicationRequest): Promise<ApplicationDraft> {
    if (actor.kind !== 'user') throw signInToApply();
    const posting = await this.openPosting(actor, postingId);
    const owned = await this.ownedFiles(actor.userId, input);
    const checked = checkAnswers(posting.questions, input.answers, new Set(owned.keys()));
    const sent = collectFiles(owned, checked.answers, input.fileIds);
    const profile = (await this.profiles.find(actor.userId)) ?? emptyProfile();
    return {
      applicant: actor,
      posting,
      about: await this.about(posting),
      contact: { email: actor.email, phone: profile.phone },
      profile,
      coverLetter: input.coverLetter ?? '',
      answers: checked.answers,
      missing: checked.missing,
      files: sent.files,
      match: matchOf(posting, profile, this.clock.now()),
      errors: [...checked.errors, ...sent.errors],
    };
  }

  /** Whatever looks like a file's id is looked up; which of them count, the rules decide. */
  private async ownedFiles(
    userId: string,
    input: SubmitApplicationRequest,
  ): Promise<ReadonlyMap<string, FileInfo>> {
    const named = input.answers.map(({ value }) => value).filter((value) => typeof value === 'string');
    const ids = [...named, ...input.fileIds].filter(isId);
    const files = await this.storage.findOwned(userId, [...new Set(ids)]);
    return new Map(files.map((file) => [file.id, file]));
  }

  private async openPosting(actor: UserActor, postingId: string): Promise<PostingContent> {
    const live = await this.postings.findLive(postingId);
    const posting = live ?? (await this.postings.findContent(postingId));
    if (!posting) throw postingNotFound();
    if (roleIn(actor, posting.companyId) !== null) throw ownCompany();
    if (!live) throw closedDoor(posting.state);
    if (live.apply.mode === 'external') throw appliesElsewhere(live.apply.url);
    return live;
  }

  private async about(posting: PostingContent): Promise<ApplicationPosting> {
    const company = await this.companies.find(posting.companyId);
    if (!company) throw postingNotFound();
    const { id, name, slug, verified } = company;
    return {
      id: posting.postingId,
      revisionId: posting.revisionId,
      slug: posting.slug,
      title: posting.title,
      company: { id, name, slug, verified },
    };
  }
}

function closedDoor(state: PostingContent['state']) {
  switch (state) {
    case 'paused':
      return postingPaused();
    case 'expired':
    case 'filled':
    case 'closed':
      return postingOver(state);
    default:
      return postingNotFound();
  }
}
