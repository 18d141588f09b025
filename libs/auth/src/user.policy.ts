import { type Actor, hasStaffRole } from '@plainhire/kernel';

export type UserAction = 'user.find' | 'user.reset-second-factor' | 'user.set-staff-roles' | 'user.suspend';

const ACTIONS: Readonly<Record<UserAction, { readonly onSelf: boolean }>> = {
  'user.find': { onSelf: true },
  // Two people must agree on weakening an administrator's own account.
  'user.reset-second-factor': { onSelf: false },
  'user.set-staff-roles': { onSelf: false },
  'user.suspend': { onSelf: false },
};

/** What may be done to another's account: by administrators, and by the product's own tools. */
export function mayOnUser(actor: Actor, action: UserAction, user: { readonly id: string }): boolean {
  if (actor.kind === 'system') return true;
  if (actor.kind !== 'user' || !hasStaffRole(actor, 'administrator')) return false;
  return ACTIONS[action].onSelf || actor.userId !== user.id;
}
