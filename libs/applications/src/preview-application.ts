import { Injectable } from '@nestjs/common';
import type { ApplicationPreview, SubmitApplicationRequest } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { completenessOf } from '@plainhire/profiles';
import { ApplicationDrafts } from './application-drafts.js';
import { sentProfile } from './application.view.js';

/** What the company will see, made by the very code that sends it. Writes nothing. */
@Injectable()
export class PreviewApplication {
  constructor(private readonly drafts: ApplicationDrafts) {}

  /** @throws DomainError what `ApplicationDrafts.prepare` throws; bad answers are told, not thrown. */
  async execute(
    actor: Actor,
    input: { postingId: string; request: SubmitApplicationRequest },
  ): Promise<ApplicationPreview> {
    const draft = await this.drafts.prepare(actor, input.postingId, input.request);
    return {
      posting: draft.about,
      name: draft.applicant.name,
      contact: draft.contact,
      coverLetter: draft.coverLetter,
      answers: [...draft.answers],
      files: [...draft.files],
      profile: sentProfile(draft.profile),
      match: draft.match,
      promiseDays: draft.posting.responsePromiseDays,
      problems: [...draft.errors],
      missing: [...draft.missing],
      profileGaps: completenessOf(draft.profile).missing,
    };
  }
}
