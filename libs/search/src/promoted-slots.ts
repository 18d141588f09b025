/**
 * A place above the results: `featured` in all of them, `pinned` in the lists of its company and of
 * its role, `digest` in the mails of alerts.
 */
export type FirstKind = 'featured' | 'pinned' | 'digest';
/** Or a mark on the row where it stands. */
export type PaidKind = FirstKind | 'highlight';

export interface PaidClaim {
  readonly postingId: string;
  readonly kind: PaidKind;
}

export interface FirstClaim extends PaidClaim {
  readonly kind: FirstKind;
}

/**
 * Who paid to stand first, or to be marked. Search owns the port; promotions implements it. What it
 * names counts at this very instant: a promotion that has run out is not named.
 */
export abstract class PromotedSlots {
  /**
   * All that runs of these kinds, each posting once a kind, in no order. They need not fit any query. While
   * nothing changes the same list may be given again: what is worked out from it can be remembered with it.
   */
  abstract running(kinds: readonly PaidKind[]): Promise<readonly PaidClaim[]>;

  /** Those of the postings that are marked where they stand. */
  abstract marked(postingIds: readonly string[]): Promise<ReadonlySet<string>>;
}
