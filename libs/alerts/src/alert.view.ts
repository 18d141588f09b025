import type { AlertView } from '@plainhire/contracts';
import type { Alert } from './alert.entity.js';
import { pathOf, wordsOf } from './alert.words.js';

export function viewOf(alert: Alert): AlertView {
  const { id, name, search, frequency, state, createdAt, nextDueAt, lastSentAt } = alert;
  return {
    id,
    name,
    search,
    words: wordsOf(search),
    path: pathOf(search),
    frequency,
    state,
    createdAt: createdAt.toISOString(),
    nextAt: state === 'active' ? nextDueAt.toISOString() : null,
    lastSentAt: lastSentAt?.toISOString() ?? null,
  };
}
