import { signInNeeded } from '@plainhire/auth';
import type { Actor } from '@plainhire/kernel';
import { alertNotFound } from './alert.errors.js';

export const ALERT_ACTIONS = [
  'alert.save',
  'alert.read',
  'alert.change',
  'alert.delete',
  'alert.send',
] as const;
export type AlertAction = (typeof ALERT_ACTIONS)[number];

const OWNERS: readonly AlertAction[] = ['alert.save', 'alert.read', 'alert.change', 'alert.delete'];

/**
 * Who may do what with an alert. Pure; the one place where it is decided. What a person looks for is their
 * own business: staff have no part in it. Stopping one is not here: who holds the link of a mail may.
 */
export function may(actor: Actor, action: AlertAction, alert: { readonly userId: string }): boolean {
  if (actor.kind === 'system') return action === 'alert.send';
  return actor.kind === 'user' && actor.userId === alert.userId && OWNERS.includes(action);
}

/** @throws DomainError unauthenticated for visitors, not_found for everybody else it is not for */
export function requireAlert(actor: Actor, action: AlertAction, alert: { readonly userId: string }): void {
  if (actor.kind === 'anonymous') throw signInNeeded();
  if (!may(actor, action, alert)) throw alertNotFound();
}
