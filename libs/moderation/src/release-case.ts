import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { holder } from './case.lifecycle.js';
import { caseNotFound, claimedByAnother } from './moderation.errors.js';
import { requireModerator } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';

/** Gives a claimed case back to the queue. Releasing what nobody holds is no error. */
@Injectable()
export class ReleaseCase {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cases: ModerationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: { caseId: string }): Promise<void> {
    const userId = requireModerator(actor, 'read');
    await this.uow.run(async () => {
      const row = await this.cases.lock(input.caseId);
      if (!row) throw caseNotFound();
      const now = this.clock.now();
      const held = holder(row, now);
      if (held !== null && held !== userId) throw claimedByAnother(row.claimedUntil ?? now);
      row.claimedBy = null;
      row.claimedUntil = null;
      await this.cases.update(row);
    });
  }
}
