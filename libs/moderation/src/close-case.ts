import { Injectable } from '@nestjs/common';
import { Clock, requireTransition, systemActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { CASE_TRANSITIONS } from './case.lifecycle.js';
import type { ModerationCase } from './moderation-case.entity.js';
import { ModerationLog } from './moderation-log.js';
import { ModerationRepository } from './moderation.repository.js';

const CLOSER = systemActor('moderation.close-case');

/** Takes cases out of the queue whose revision no longer waits: withdrawn, replaced or ended. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
  ) {}

  /** @param input a null revision means every open case of the posting. */
  async execute(input: { postingId: string; revisionId: string | null }): Promise<number> {
    return this.uow.run(async () => {
      const open = await this.cases.lockOpen(input.postingId, input.revisionId);
      for (const row of open) await this.cancel(row);
      return open.length;
    });
  }

  /** The same for a company's change that was taken back, or gave way to another. */
  async executeForChange(companyChangeId: string): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.cases.lockOpenChange(companyChangeId);
      if (row) await this.cancel(row);
    });
  }

  private async cancel(row: ModerationCase): Promise<void> {
    row.state = requireTransition('case', CASE_TRANSITIONS, row.state, 'cancel', 'system').to;
    row.claimedBy = null;
    row.claimedUntil = null;
    row.decidedAt = this.clock.now();
    await this.cases.update(row);
    await this.log.record(CLOSER, { ...row, action: 'cancelled', caseId: row.id });
  }
}
