import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { runRunning } from '../billing.errors.js';
import { requireFinance } from '../billing.policy.js';
import { userIdOf } from '../orders/actor-words.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';

const HOUR_MS = 3_600_000;
/** A run takes minutes. One that says for longer that it runs ended with its worker. */
const LONGEST_RUN_MS = HOUR_MS;

/** Has Stripe's list walked against the ledger. One run at a time. */
@Injectable()
export class StartReconciliation {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly runs: ReconciliationRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /**
   * @returns the run's id
   * @throws DomainError forbidden `billing.finance-only`; conflict `billing.run-running`
   */
  async execute(actor: Actor, { sinceHours }: { sinceHours: number }): Promise<string> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const now = this.clock.now();
      for (const running of await this.runs.lockRunning()) {
        if (now.getTime() - running.startedAt.getTime() < LONGEST_RUN_MS) throw runRunning();
        await this.runs.update({ ...running, state: 'failed', finishedAt: now, failure: WORDS.lost });
      }
      const runId = newId();
      await this.runs.insert({
        id: runId,
        state: 'running',
        since: new Date(now.getTime() - sinceHours * HOUR_MS),
        startedAt: now,
        finishedAt: null,
        checked: 0,
        findings: [],
        failure: null,
        requestedBy: userIdOf(actor),
      });
      await this.outbox.enqueue('billing.reconcile', { runId }, { key: `reconcile:${runId}` });
      await this.audit.record({
        actor,
        action: 'reconciliation.start',
        subjectKind: 'reconciliation_run',
        subjectId: runId,
        after: { sinceHours },
      });
      return runId;
    });
  }
}
