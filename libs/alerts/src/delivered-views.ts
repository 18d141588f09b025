/**
 * Who counts that postings were shown to somebody. Alerts owns the port; promotions, on the same floor,
 * counts.
 */
export abstract class DeliveredViews {
  /** Promoted rows of one mail that went out, in the caller's transaction: counted once, as it is sent once. */
  abstract count(postingIds: readonly string[]): Promise<void>;
}
