import { DomainError } from '@plainhire/kernel';

export type PromotionErrorCode = 'posting.not-found' | 'promotion.illegal-transition';

/** To who may not know of it: the same words as of a posting that is not there. */
export function postingNotFound(): DomainError {
  return new DomainError('not_found', 'posting.not-found', 'There is no such posting.');
}
