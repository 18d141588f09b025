import { MOST_ALERTS } from '@plainhire/contracts';
import { DomainError } from '@plainhire/kernel';

export function alertNotFound(): DomainError {
  return new DomainError('not_found', 'alert.not-found', 'There is no such alert.');
}

export function stopLinkUnknown(): DomainError {
  return new DomainError(
    'not_found',
    'alert.link-unknown',
    'This link stops nothing any more: its alert was deleted, and no mail comes from it.',
  );
}

export function tooManyAlerts(): DomainError {
  return new DomainError(
    'conflict',
    'alert.too-many',
    `You have ${String(MOST_ALERTS)} alerts, which is as many as there can be. Delete one, then save this one.`,
    { extra: { most: MOST_ALERTS } },
  );
}

/** @param alertId the one that looks for the same */
export function alertExists(alertId: string): DomainError {
  return new DomainError('conflict', 'alert.exists', 'You have an alert for this search already.', {
    extra: { alertId },
  });
}
