/** Who paid to stand first. Search owns the port; promotions implements it. */
export abstract class PromotedSlots {
  /** Of the postings on a page, those that are promoted there. */
  abstract amongst(postingIds: readonly string[]): Promise<ReadonlySet<string>>;
}

export class NoPromotedSlots extends PromotedSlots {
  amongst(): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set());
  }
}
