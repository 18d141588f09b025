import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { SearchIndexRepository } from './search-index.repository.js';

/** Counts anew in how many postings each known word stands, so that rare words weigh more than common ones. */
@Injectable()
export class RefreshWords {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly index: SearchIndexRepository,
  ) {}

  async execute(): Promise<void> {
    await this.uow.run(() => this.index.refreshWords());
  }
}
