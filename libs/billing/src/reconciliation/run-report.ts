import type { KeptFinding, ReconciliationRun } from './reconciliation-run.entity.js';
import type { ReconciliationRepository } from './reconciliation.repository.js';

/** So often is written down how far it is. */
const PROGRESS_EVERY = 25;

/** What a run has found so far. Written down as it is found: what was repaired is not found again. */
export class RunReport {
  /** @param run begun, or begun again: then what was repaired before stays, and the rest is looked at anew */
  constructor(
    readonly run: ReconciliationRun,
    private readonly runs: ReconciliationRepository,
  ) {
    run.checked = 0;
    run.findings = run.findings.filter(({ repaired }) => repaired);
  }

  async find(finding: KeptFinding): Promise<void> {
    const about = ({ kind, orderId, stripeId }: KeptFinding) => JSON.stringify([kind, orderId, stripeId]);
    this.run.findings = [...this.run.findings.filter((one) => about(one) !== about(finding)), finding];
    await this.runs.update(this.run);
  }

  /** Orders that this run has set going. */
  setGoing(): string[] {
    return this.run.findings.flatMap(({ orderId, setGoing }) =>
      setGoing === true && orderId !== null ? [orderId] : [],
    );
  }

  async count(): Promise<void> {
    this.run.checked += 1;
    if (this.run.checked % PROGRESS_EVERY === 0) await this.runs.update(this.run);
  }
}
