import { Injectable } from '@nestjs/common';
import type { ReconciliationPage, ReconciliationQuery, ReconciliationView } from '@plainhire/contracts';
import { type Actor, encodeCursor } from '@plainhire/kernel';
import { runNotFound } from '../finance.errors.js';
import { requireFinance } from '../billing.policy.js';
import { decodeIdCursor } from '../id-cursor.js';
import type { ReconciliationRun } from './reconciliation-run.entity.js';
import { ReconciliationRepository } from './reconciliation.repository.js';

/** Reports of reconciliation, for finance. */
@Injectable()
export class ReconciliationReports {
  constructor(private readonly runs: ReconciliationRepository) {}

  async list(actor: Actor, { cursor, limit }: ReconciliationQuery): Promise<ReconciliationPage> {
    requireFinance(actor);
    const before = cursor === undefined ? null : decodeIdCursor(cursor);
    const found = await this.runs.page(before, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toView),
      nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null,
    };
  }

  /** @throws DomainError not_found `billing.run-not-found` */
  async read(actor: Actor, runId: string): Promise<ReconciliationView> {
    requireFinance(actor);
    const run = await this.runs.find(runId);
    if (!run) throw runNotFound();
    return toView(run);
  }
}

function toView(run: ReconciliationRun): ReconciliationView {
  return {
    id: run.id,
    state: run.state,
    since: run.since.toISOString(),
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    checked: run.checked,
    // Reports of before did not tell what was only set going.
    findings: run.findings.map((one) => ({ ...one, setGoing: one.setGoing ?? false })),
    failure: run.failure,
  };
}
