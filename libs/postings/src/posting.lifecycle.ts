import { addDays, type StateTable } from '@plainhire/kernel';
import type { PostingAction, PostingState } from '@plainhire/contracts';

/**
 * What can happen to a posting. `withdraw_edit` takes back an edit of a posting that is public
 * meanwhile; `extend_for_review` is extending after the posting has been gone for too long.
 */
export type LifecycleAction =
  | 'submit'
  | 'withdraw'
  | 'withdraw_edit'
  | 'approve'
  | 'request_changes'
  | 'reject'
  | 'pause'
  | 'resume'
  | 'expire'
  | 'extend'
  | 'extend_for_review'
  | 'fill'
  | 'close'
  | 'publish_import';

export type Who = 'company' | 'moderator' | 'system' | 'clock';

/** Every change of state there is. What is not a row here is refused with 409. */
export const POSTING_TRANSITIONS = [
  { action: 'submit', from: ['draft', 'changes_requested'], to: 'in_review', by: ['company'] },
  { action: 'withdraw', from: ['in_review'], to: 'draft', by: ['company'] },
  { action: 'withdraw_edit', from: ['live'], to: 'live', by: ['company'] },
  { action: 'withdraw_edit', from: ['paused'], to: 'paused', by: ['company'] },
  { action: 'approve', from: ['in_review'], to: 'live', by: ['moderator'] },
  { action: 'request_changes', from: ['in_review'], to: 'changes_requested', by: ['moderator'] },
  { action: 'reject', from: ['in_review'], to: 'rejected', by: ['moderator'] },
  { action: 'pause', from: ['live'], to: 'paused', by: ['company', 'moderator'] },
  { action: 'resume', from: ['paused'], to: 'live', by: ['company', 'moderator'] },
  { action: 'expire', from: ['live', 'paused'], to: 'expired', by: ['clock'] },
  { action: 'extend', from: ['live'], to: 'live', by: ['company', 'system'] },
  { action: 'extend', from: ['paused'], to: 'paused', by: ['company', 'system'] },
  { action: 'extend', from: ['expired'], to: 'live', by: ['company', 'system'] },
  { action: 'extend_for_review', from: ['expired'], to: 'in_review', by: ['company'] },
  { action: 'fill', from: ['live', 'paused', 'expired'], to: 'filled', by: ['company'] },
  {
    action: 'close',
    from: ['live', 'paused', 'expired'],
    to: 'closed',
    by: ['company', 'moderator', 'system'],
  },
  { action: 'publish_import', from: ['draft'], to: 'live', by: ['system'] },
] as const satisfies StateTable<PostingState, LifecycleAction, Who>;

export const POSTING_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'live',
  'paused',
  'expired',
  'filled',
  'closed',
] as const satisfies readonly PostingState[];

/** States in which nothing more happens. */
export const END_STATES: readonly PostingState[] = ['rejected', 'filled', 'closed'];
/** States whose content can be written: the draft itself, or an edit of what is public. */
export const EDITABLE_STATES: readonly PostingState[] = ['draft', 'changes_requested', 'live', 'paused'];

/** Days after its end within which a posting comes back without a review. */
export const RELIST_WITHOUT_REVIEW_DAYS = 30;
/** A posting never runs further into the future than this many days. */
export const MAX_DAYS_AHEAD = 180;

/**
 * Extending brings an expired posting back at once, unless it ended more than 30 days ago, or ran
 * out while a moderator had it paused: then a person looks at it first.
 */
export function extendAction(
  posting: { state: PostingState; expiresAt: Date | null; pausedBy: 'company' | 'moderator' | null },
  now: Date,
): 'extend' | 'extend_for_review' {
  if (posting.state !== 'expired') return 'extend';
  const late = posting.expiresAt !== null && now > addDays(posting.expiresAt, RELIST_WITHOUT_REVIEW_DAYS);
  return late || posting.pausedBy === 'moderator' ? 'extend_for_review' : 'extend';
}

/** The new end: days after the current end while it lies ahead, days after now once it has passed. */
export function extendedEnd(expiresAt: Date | null, now: Date, days: number): Date {
  return addDays(expiresAt !== null && expiresAt > now ? expiresAt : now, days);
}

export interface ActionFacts {
  readonly state: PostingState;
  readonly pausedBy: 'company' | 'moderator' | null;
  /** True while an edit of a public posting waits for review. */
  readonly editInReview: boolean;
}

/** The buttons a member who may act has, in the order they are shown. */
export function companyActions(facts: ActionFacts): PostingAction[] {
  const actions: PostingAction[] = [];
  const open = (action: LifecycleAction) =>
    POSTING_TRANSITIONS.some(
      (row) =>
        row.action === action &&
        (row.from as readonly PostingState[]).includes(facts.state) &&
        (row.by as readonly Who[]).includes('company'),
    );
  if (EDITABLE_STATES.includes(facts.state)) actions.push('edit');
  if (open('submit')) actions.push('submit');
  if (open('withdraw') || (open('withdraw_edit') && facts.editInReview)) actions.push('withdraw');
  if (open('pause')) actions.push('pause');
  if (open('resume') && facts.pausedBy !== 'moderator') actions.push('resume');
  if (open('extend')) actions.push('extend');
  if (open('fill')) actions.push('fill');
  if (open('close')) actions.push('close');
  actions.push('duplicate');
  return actions;
}

export type Visibility = 'shown' | 'gone' | 'hidden';

/**
 * What the public gets: the posting, "it was here and is gone" (410), or nothing (404). A posting
 * that was never public, or is only paused, is not spoken of.
 */
export function publicVisibility(state: PostingState, postedAt: Date | null): Visibility {
  if (state === 'live') return 'shown';
  if (state === 'paused' || postedAt === null) return 'hidden';
  return 'gone';
}
