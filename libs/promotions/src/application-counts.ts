/**
 * How many people applied. Promotions owns the port; the apps implement it with what the applications
 * library tells.
 */
export abstract class ApplicationCounts {
  /** Sent from `from` on and before `to`, taken back or not. */
  abstract between(postingId: string, from: Date, to: Date): Promise<number>;
}
