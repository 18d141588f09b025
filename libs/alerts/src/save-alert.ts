import { Injectable } from '@nestjs/common';
import { signInNeeded } from '@plainhire/auth';
import { type AlertView, MOST_ALERTS, type SaveAlertRequest } from '@plainhire/contracts';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { RateLimits, UnitOfWork } from '@plainhire/platform';
import { alertExists, tooManyAlerts } from './alert.errors.js';
import { requireAlert } from './alert.policy.js';
import { AlertRepository } from './alert.repository.js';
import { nextDue } from './alert.schedule.js';
import { viewOf } from './alert.view.js';
import { nameOf, searchKey, tidy } from './alert.words.js';

/** Far more than anybody saves by hand; it stops a script that saves and deletes. */
const PER_USER = { name: 'alerts.save.user', limit: 100, windowSeconds: 86_400 };

/** Keeps a search, to mail what is new for it. */
@Injectable()
export class SaveAlert {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly limits: RateLimits,
    private readonly alerts: AlertRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `alert.too-many`, `alert.exists` for the same search; too_many per account and day */
  async execute(actor: Actor, input: SaveAlertRequest): Promise<AlertView> {
    if (actor.kind !== 'user') throw signInNeeded();
    const { userId } = actor;
    requireAlert(actor, 'alert.save', { userId });
    await this.limits.hit(PER_USER, userId);
    return this.uow.run(async () => {
      await this.alerts.lockPerson(userId);
      const own = await this.alerts.findOf(userId);
      const key = searchKey(input.search);
      const same = own.find((alert) => alert.searchKey === key);
      if (same) throw alertExists(same.id);
      if (own.length >= MOST_ALERTS) throw tooManyAlerts();
      const id = newId();
      const now = this.clock.now();
      const alert = {
        id,
        userId,
        name: input.name ?? nameOf(input.search),
        search: tidy(input.search),
        searchKey: key,
        frequency: input.frequency,
        state: 'active' as const,
        since: now,
        nextDueAt: nextDue(input.frequency, id, now),
        windowAt: null,
        lastSentAt: null,
        createdAt: now,
        updatedAt: now,
      };
      await this.alerts.insert(alert);
      return viewOf(alert);
    });
  }
}
