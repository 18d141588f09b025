import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { AuditLog, Outbox, UnitOfWork } from '@plainhire/platform';
import { runRunning } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { userIdOf } from '../orders/actor-words.js';
import { ReconciliationRepository } from './reconciliation.repository.js';
import { RECONCILIATION_WORDS as WORDS } from './reconciliation.words.js';

const HOUR_MS = 3_600_000;
/** A run takes minutes. One that says for longer that it runs ended with its worker. */
const LONGEST_RUN_MS = HOUR_MS;
/** Stripe sends an event for three days: what happened before was heard of, or is in an earlier report. */
const USUAL_HOURS = 72;

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
   * @param sinceHours how far it looks back; when left out, three days before now, or before the last run
   * that looked so far and came to its end
   * @returns the run's id
   * @throws DomainError forbidden `billing.finance-only`; conflict `billing.run-running`
   */
  async execute(actor: Actor, asked: { sinceHours?: number }): Promise<string> {
    requireFinance(actor);
    return this.uow.run(async () => {
      const now = this.clock.now();
      for (const running of await this.runs.lockRunning()) {
        if (now.getTime() - running.startedAt.getTime() < LONGEST_RUN_MS) throw runRunning();
        await this.runs.update({ ...running, state: 'failed', finishedAt: now, failure: WORDS.lost });
      }
      const runId = newId();
      const since = await this.sinceOf(now, asked.sinceHours);
      await this.runs.insert({
        id: runId,
        state: 'running',
        since,
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
        after: { since: since.toISOString() },
      });
      return runId;
    });
  }

  private async sinceOf(now: Date, hours: number | undefined): Promise<Date> {
    if (hours !== undefined) return new Date(now.getTime() - hours * HOUR_MS);
    const last = await this.runs.lastDone();
    return new Date(Math.min(now.getTime(), last?.getTime() ?? Infinity) - USUAL_HOURS * HOUR_MS);
  }
}
