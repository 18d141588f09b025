import { z } from 'zod';

/**
 * What can be bought. A closed list: prices change in the price book, the meaning of a package never
 * does; a package that means something else gets another id.
 */

export const PROMOTION_KINDS = ['featured', 'pinned', 'highlight', 'digest'] as const;
export const PromotionKind = z.enum(PROMOTION_KINDS);
export type PromotionKind = z.infer<typeof PromotionKind>;

export const PromotionDays = z.literal([7, 14, 30]);
export type PromotionDays = z.infer<typeof PromotionDays>;

export interface PromotionPackage {
  readonly id: string;
  readonly kind: PromotionKind;
  readonly days: PromotionDays;
  /** Times the posting is shown to people at the least; the missing share is credited. */
  readonly leastImpressions: number;
  /** False: kept for what was sold. */
  readonly onSale: boolean;
}

/** Credit bought ahead: a lot of money's worth that later orders use before tax. */
export interface BundlePackage {
  readonly id: string;
  readonly kind: 'bundle';
  /** Days until what is left of the lot is worth nothing. */
  readonly creditDays: number;
  readonly onSale: boolean;
}

export type Package = PromotionPackage | BundlePackage;

const promotion = (
  kind: PromotionKind,
  days: PromotionDays,
  leastImpressions: number,
  onSale = true,
): PromotionPackage => ({ id: `${kind}-${String(days)}`, kind, days, leastImpressions, onSale });

const bundle = (size: string): BundlePackage => ({
  id: `bundle-${size}`,
  kind: 'bundle',
  creditDays: 365,
  onSale: true,
});

export const PACKAGES: readonly Package[] = [
  promotion('highlight', 7, 150),
  promotion('highlight', 14, 300),
  promotion('highlight', 30, 600),
  promotion('featured', 7, 500),
  promotion('featured', 14, 1_000),
  promotion('featured', 30, 2_000),
  promotion('pinned', 7, 50),
  promotion('pinned', 14, 100),
  promotion('pinned', 30, 200),
  promotion('digest', 7, 200),
  promotion('digest', 14, 400),
  promotion('digest', 30, 800),
  bundle('small'),
  bundle('large'),
];

const byId = new Map(PACKAGES.map((one) => [one.id, one]));

export function packageOf(id: string): Package | undefined {
  return byId.get(id);
}

export const PackageId = z.string().refine((id) => byId.has(id), 'There is no such package.');
