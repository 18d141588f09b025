import { Injectable } from '@nestjs/common';
import { signInNeeded } from '@plainhire/auth';
import { type AlertList, MOST_ALERTS } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { requireAlert } from './alert.policy.js';
import { AlertRepository } from './alert.repository.js';
import { viewOf } from './alert.view.js';

/** A person's own alerts. */
@Injectable()
export class MyAlerts {
  constructor(private readonly alerts: AlertRepository) {}

  async execute(actor: Actor): Promise<AlertList> {
    if (actor.kind !== 'user') throw signInNeeded();
    requireAlert(actor, 'alert.read', actor);
    const items = (await this.alerts.findOf(actor.userId)).map(viewOf);
    return { items, nextCursor: null, most: MOST_ALERTS };
  }
}
