import type { Actor } from '@plainhire/kernel';

/** The person's id, for `created_by`; null for the product itself. */
export function userIdOf(actor: Actor): string | null {
  return actor.kind === 'user' ? actor.userId : null;
}

/** Who did it, for an order's timeline: ids only, so that nothing personal stays there. */
export function actorOf(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'anonymous';
}
