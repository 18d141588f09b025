/** A place above the results: `featured` in all of them, `pinned` in the list of its own company. */
export type FirstKind = 'featured' | 'pinned';

/**
 * Who paid to stand first, or to be marked. Search owns the port; promotions implements it. What it
 * names counts at this very instant: a promotion that has run out is not named.
 */
export abstract class PromotedSlots {
  /** Postings that may stand first, each once a kind, in no order. They need not fit any query. */
  abstract first(kinds: readonly FirstKind[]): Promise<readonly FirstClaim[]>;

  /** Those of the postings that are marked where they stand. */
  abstract marked(postingIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface FirstClaim {
  readonly postingId: string;
  readonly kind: FirstKind;
}
