import { Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { ApplicationEnding } from './application-ending.js';
import { ApplicationNotifier } from './application-notifier.js';
import { CLOCK_STEPS, type ClockStep, stepAfter, stepDue } from './application.clock.js';
import type { Application } from './application.entity.js';
import { promiseBrokenMail, promiseSoonMail } from './application.mails.js';
import { ApplicationRepository } from './application.repository.js';

const POSTINGS_A_ROUND = 100;
const APPLICATIONS_A_TRANSACTION = 200;
/** Ends a run that could otherwise never end, should new work keep arriving. */
const MAX_ROUNDS = 100;

export interface ClockTally {
  readonly remind: number;
  readonly overdue: number;
  readonly close: number;
}

/** An application the clock is due for always has both dates. */
type Dated = Application & { answerBy: Date; closeAt: Date; clockStep: ClockStep };

/**
 * Counts promises down: reminds the company, tells it when a promise is broken, and closes what
 * stays unanswered through the grace. Each step is taken once, because it moves the application on
 * to its next step in the same transaction as its mails; runs at the same time leave each other's
 * rows alone. A company gets one mail a posting and step, however many applications wait.
 */
@Injectable()
export class RunApplicationClock {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly ending: ApplicationEnding,
    private readonly notifier: ApplicationNotifier,
    private readonly clock: Clock,
  ) {}

  /** @returns how many applications took which step */
  async execute(): Promise<ClockTally> {
    const tally = { remind: 0, overdue: 0, close: 0 };
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const postings = await this.applications.postingsDue(this.clock.now(), POSTINGS_A_ROUND);
      let done = 0;
      for (const postingId of postings) {
        const taken = await this.uow.run(() => this.runPosting(postingId));
        for (const step of CLOCK_STEPS) {
          tally[step] += taken[step];
          done += taken[step];
        }
      }
      // Nothing done although something is due: another run holds it.
      if (done === 0) break;
    }
    return tally;
  }

  private async runPosting(postingId: string): Promise<ClockTally> {
    const now = this.clock.now();
    const due = await this.applications.lockDueOf(postingId, now, APPLICATIONS_A_TRANSACTION);
    const steps: Record<ClockStep, Dated[]> = { remind: [], overdue: [], close: [] };
    for (const one of due.filter(isDated)) steps[stepDue(one.clockStep, one, now)].push(one);
    for (const step of CLOCK_STEPS) await this.take(step, steps[step], now);
    return { remind: steps.remind.length, overdue: steps.overdue.length, close: steps.close.length };
  }

  private async take(step: ClockStep, applications: readonly Dated[], now: Date): Promise<void> {
    if (step === 'close') {
      for (const application of applications) await this.ending.close(application, 'promise_broken', now);
      return;
    }
    for (const application of applications) {
      await this.applications.setClock(application, stepAfter(step, application));
    }
    await this.tellCompany(step, applications);
  }

  private async tellCompany(step: 'remind' | 'overdue', applications: readonly Dated[]): Promise<void> {
    const [first] = applications;
    if (!first) return;
    const days = applications.map((one) => (step === 'remind' ? one.answerBy : one.closeAt));
    await this.notifier.tellCompany(
      first.companyId,
      step === 'remind' ? promiseSoonMail : promiseBrokenMail,
      // The first application of the batch takes this step once, so its id names the batch.
      first.id,
      {
        postingId: first.postingId,
        title: first.postingTitle,
        day: new Date(Math.min(...days.map((date) => date.getTime()))).toISOString(),
        waiting: applications.map(({ id, candidateName }) => ({
          applicationId: id,
          candidate: candidateName,
        })),
      },
    );
  }
}

function isDated(application: Application): application is Dated {
  return application.answerBy !== null && application.closeAt !== null && application.clockStep !== null;
}
