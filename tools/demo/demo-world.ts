import type { INestApplicationContext, Type } from '@nestjs/common';
import { CreateAccount } from '@plainhire/auth';
import {
  type FakeClock,
  type Membership,
  type StaffRole,
  systemActor,
  type UserActor,
} from '@plainhire/kernel';
import { JobExecutor, OutboxRepository } from '@plainhire/platform';
import { DEMO_LOGINS, DEMO_PASSWORD } from './demo-accounts.js';
import type { Timeline } from './timeline.js';

const JOBS_AT_ONCE = 4;

/** The product's own use cases, with the demo's clock, people and days. */
export class DemoWorld {
  private readonly actors = new Map<string, UserActor>();

  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: FakeClock,
    readonly timeline: Timeline,
  ) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** An account without a password, unless it is one of the logins that are printed. */
  async join(
    name: string,
    email: string,
    intent: 'candidate' | 'employer',
    staffRoles: readonly StaffRole[] = [],
  ): Promise<UserActor> {
    const shown = DEMO_LOGINS.some((login) => login.email === email);
    const { userId } = await this.get(CreateAccount).execute(systemActor('demo'), {
      email,
      name,
      intent,
      verified: true,
      staffRoles,
      demo: true,
      ...(shown ? { password: DEMO_PASSWORD } : {}),
    });
    const actor: UserActor = {
      kind: 'user',
      userId,
      sessionId: null,
      email,
      name,
      verified: true,
      memberships: [],
      staffRoles,
    };
    this.actors.set(email, actor);
    return actor;
  }

  actor(email: string): UserActor {
    const actor = this.actors.get(email);
    if (!actor) throw new Error(`Nobody of the demo has the address ${email}.`);
    return actor;
  }

  /** The actor with their place in a company, as the next request would read it. */
  give(email: string, membership: Membership): UserActor {
    const actor = { ...this.actor(email), memberships: [membership] };
    this.actors.set(email, actor);
    return actor;
  }

  /** Runs every job that is due, and those that follow, until none is left. */
  async settle(): Promise<void> {
    const outbox = this.get(OutboxRepository);
    for (;;) {
      const due = await outbox.findDue(200);
      if (due.length === 0) return;
      for (let at = 0; at < due.length; at += JOBS_AT_ONCE) {
        await Promise.all(due.slice(at, at + JOBS_AT_ONCE).map((job) => this.runJob(job.id, job.job)));
      }
    }
  }

  private async runJob(id: string, job: string): Promise<void> {
    const outcome = await this.get(JobExecutor).execute(id);
    if ('error' in outcome)
      throw new Error(`${job} failed while the demo was loaded.`, { cause: outcome.error });
  }
}
