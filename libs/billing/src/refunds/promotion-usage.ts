/** How much of a promotion has run. Promotions stand above billing, so the app wires this. */
export abstract class PromotionUsage {
  /** Null: nothing was begun for this order yet. */
  abstract usageOf(orderId: string): Promise<{ readonly totalMs: number; readonly usedMs: number } | null>;
}
