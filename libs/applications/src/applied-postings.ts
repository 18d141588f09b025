import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { signInToApply } from './application.errors.js';
import { ApplicationQueries } from './application.queries.js';

/** Which postings a person has applied to, so that nothing offers them again. */
@Injectable()
export class AppliedPostings {
  constructor(private readonly queries: ApplicationQueries) {}

  /**
   * Ids of the postings, whatever became of the application: who withdrew knows the posting too.
   *
   * @throws DomainError unauthenticated for anybody but a signed-in person.
   */
  async execute(actor: Actor): Promise<string[]> {
    if (actor.kind !== 'user') throw signInToApply();
    return this.queries.findPostingsOfCandidate(actor.userId);
  }
}
